package dev.weavewiki.core.code.structure;

import dev.weavewiki.core.model.code.CallSite;

/**
 * A call and what is known around it.
 *
 * @param arguments the arguments as written, at most 400 characters, on one line; empty where there are none
 * @param receiverType the declared type of the variable that receives the call, as written; empty where it is not known
 * @param rootType what is written of the variable that the receiver begins with: its type, the expression that it is made
 *     by, or a {@link Values value}; empty where it is no variable or nothing is known of it
 * @param hidden whether a local declaration hides the first name of the call
 * @param chain the names along the expression that is called, without arguments, where the language's rules ask for
 *     them: {@code Shop::new().open}; a local variable it begins with is replaced by its declared type in backticks
 *     ({@code `&Till`.count}) or by the chain of its value, and by {@code ?} where neither is known; a step by which a
 *     pattern takes a value apart stands as a member ({@code find().Some})
 */
public record Invocation(
        CallSite site, String arguments, String receiverType, String rootType, boolean hidden, String chain) {}
