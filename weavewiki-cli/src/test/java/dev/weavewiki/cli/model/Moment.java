package dev.weavewiki.cli.model;

import java.nio.file.Path;

/** When a process is killed. */
sealed interface Moment {

    /** The endpoint has received that request, and has not answered. */
    record Before(String request) implements Moment {}

    /** The endpoint has just answered that request. */
    record After(String request) implements Moment {}

    /** The process has shown that text among its progress. */
    record Shown(String text) implements Moment {}

    /** The first file stands in that folder. */
    record Written(Path folder) implements Moment {}
}
