package dev.weavewiki.cli;

/** The forms of an answer, named as users write them. */
enum TextFormat {
    text,
    json
}
