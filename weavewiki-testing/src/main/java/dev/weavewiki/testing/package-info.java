/**
 * Fakes and a stub model server for those who build on WeaveWiki: a chat model and a checkpoint store in memory, small
 * repositories in temporary folders, and a local endpoint that speaks OpenAI's protocol and misbehaves on demand.
 */
@NullMarked
package dev.weavewiki.testing;

import org.jspecify.annotations.NullMarked;
