/**
 * Turns what a query captured into the structure of a file. All languages share one vocabulary of captures:
 *
 * <ul>
 *   <li>{@code symbol.KIND} a declaration, with {@code name}, and where they exist {@code body}, {@code owner} (a holder
 *       that is written, not nested around it) and {@code doc}; {@code bodied} a declaration whose {@code body} is captured
 *       apart, because some grammars make a pattern for both costly to compile;
 *   <li>{@code opaque} a body whose declarations have no name to be reached by; {@code super} a supertype; {@code
 *       comment}, {@code doc.file}, {@code package} and {@code package.clause};
 *   <li>{@code namespace} with {@code name} and {@code body}, a namespace written around declarations;
 *   <li>{@code import} with {@code import.target}, {@code import.name}, {@code import.alias}, {@code import.default},
 *       {@code import.namespace}, {@code import.function};
 *   <li>{@code call}, {@code new}, {@code annotation}, {@code literal} with {@code call.name}, {@code call.receiver}, {@code
 *       call.literal}, {@code call.arguments}; {@code member} and {@code subscript} for reads of environment variables;
 *   <li>{@code exported} a name that other files get, {@code exported.main} the one they get for the file itself, {@code
 *       exported.module} a module handed on, {@code
 *       exported.member} one they get as a member of it, {@code export.to} what the name is assigned to;
 *   <li>{@code use.type}, {@code use.value}, {@code use.dotted} names that may stand for declarations elsewhere; {@code
 *       scope}, {@code local}, {@code local.type}, {@code type.parameter} what hides such names; {@code local.value} what a
 *       local gets, {@code local.step} how a pattern takes it apart; {@code key} names that stand for nothing;
 *   <li>{@code attribute} what may stand between a declaration and its doc comment; {@code super.of} the heir of a
 *       supertype that is declared apart; {@code exported.here} marks a declaration as visible wherever its holder is;
 *   <li>{@code use.token} and {@code call.tokens} (the bracket after {@code call.name}) inside macros, where no names
 *       and calls are told apart;
 *   <li>{@code closure} a function written where a value is expected, perhaps with {@code closure.name}, by which its own
 *       surroundings call it;
 *   <li>{@code mixed} a local that gets the members of {@code mixed.from};
 *   <li>{@code local.of} what a local is set to, {@code local.from} and {@code local.key} what it is a member of;
 *   <li>{@code word.ROLE} a word without which the match does not count, unless it means the role; {@code section} a mark
 *       that holds for what follows it in its holder, {@code section.scope} a part in which it ends, {@code section.label} what
 *       the part adds to the mark; {@code mark} one that holds for the {@code mark.name} given to it; {@code call.maybe} a name
 *       that is a call where no local hides it;
 *   <li>{@code value.name} a name with {@code value.type} or {@code value.of}, {@code value.member} the same for a member
 *       of the type or function around, {@code value.return} what a function returns; {@code value.self} the object whose
 *       member it is, where only some names mean the own one.
 * </ul>
 */
@NullMarked
package dev.weavewiki.core.code.structure;

import org.jspecify.annotations.NullMarked;
