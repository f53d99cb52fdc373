/**
 * What names, types and calls mean in Java. {@code JavaReader} makes plain records out of captures while a file is read;
 * all else works on the records of all files at once, after reading: {@code JavaIndex} finds types by name, {@code Names}
 * finds what a name means where it stands, {@code Members} finds fields and methods through supertypes, {@code Overloads}
 * chooses among them, {@code Evaluator} knows the type of an expression and notes on its way what is called and used.
 *
 * <p>Captures that only this package reads: {@code x.KIND} an expression with {@code x.value}, {@code x.other}, {@code
 * x.type}, {@code x.name}, {@code x.operator} as its parts; {@code x.arguments.whole} with each {@code x.argument}; {@code
 * x.source} and {@code x.elements} what a variable's type comes from; {@code x.returned} and {@code x.yielded} the values of
 * bodies; {@code x.made} the type that an anonymous class extends; {@code x.parameter}, {@code x.spread} and {@code
 * x.type.parameter} parameters as written.
 */
@NullMarked
package dev.weavewiki.core.code.java;

import org.jspecify.annotations.NullMarked;
