/** Markdown and Mermaid as text: what comes from a repository goes in escaped, and cannot become markup. */
@NullMarked
package dev.weavewiki.generators.markdown;

import org.jspecify.annotations.NullMarked;
