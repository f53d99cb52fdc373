/**
 * Links what files say to the declarations of other files. What a name means is a matter of its language; this package
 * holds what all languages share: the project that is looked into, and the links that are found.
 */
@NullMarked
package dev.weavewiki.core.code.resolve;

import org.jspecify.annotations.NullMarked;
