package dev.weavewiki.core.code.structure;

import dev.weavewiki.core.model.code.CallSite;

/**
 * A call and what is known around it.
 *
 * @param arguments the arguments as written, at most 400 characters, on one line; empty where there are none
 * @param receiverType the declared type of the variable that receives the call, as written; empty where it is not known
 * @param hidden whether a local declaration hides the first name of the call
 */
public record Invocation(CallSite site, String arguments, String receiverType, boolean hidden) {}
