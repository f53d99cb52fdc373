/** Communities as the CWTS library finds them. Its types, and the random numbers that it asks for, stay in here. */
@NullMarked
package dev.weavewiki.core.code.graph.cwts;

import org.jspecify.annotations.NullMarked;
