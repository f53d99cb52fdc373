/** What an agent is: one question about the repository, the evidence it is asked with, the answer a model or static analysis gives, and the insight that is left once the answer has been checked against the code. */
@NullMarked
package dev.weavewiki.agents;

import org.jspecify.annotations.NullMarked;
