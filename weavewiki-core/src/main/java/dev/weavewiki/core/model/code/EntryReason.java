package dev.weavewiki.core.model.code;

import dev.weavewiki.core.prose.Phrase;
import dev.weavewiki.core.prose.ProseLanguage;
import dev.weavewiki.core.prose.Retelling;
import java.util.stream.Stream;

/** Why a place counts as one where a program or a library is entered, where analysis and no model says so. */
public enum EntryReason {
    MAIN_METHOD(Phrase.of("main method")),
    MAIN_FUNCTION(Phrase.of("main function")),
    MAIN_PROGRAM(Phrase.of("main program")),
    MAIN_FILE(Phrase.of("main file")),
    MAIN_PACKAGE(Phrase.of("package main")),
    MARKED_AS_MAIN(Phrase.of("marked as main")),
    TOP_LEVEL_STATEMENTS(Phrase.of("top-level statements")),
    STARTED(Phrase.of("runs when started as a program")),
    SCRIPT(Phrase.of("script of the project")),
    EXECUTABLE(Phrase.of("executable of the project")),
    FRONT_CONTROLLER(Phrase.of("front controller")),
    RACK_APPLICATION(Phrase.of("Rack application")),
    MANIFEST_EXECUTABLE(Phrase.of("executable of the manifest")),
    MANIFEST_MAIN(Phrase.of("main module of the manifest")),
    MANIFEST_MODULE(Phrase.of("module that the manifest exports")),
    MANIFEST_INDEX(Phrase.of("index beside the manifest")),
    EXPORTED_BY_MAIN(Phrase.of("exported by the main module")),
    EXPORTED_BY_ROOT(Phrase.of("exported by the root package")),
    NPM_DEFAULT(Phrase.of("the main file that npm loads by default")),
    TOP_PACKAGE(Phrase.of("top package")),
    CENTRAL_TYPE(Phrase.of("central public type")),
    LIBRARY_CRATE(Phrase.of("root of the library crate")),
    SHOWN(Phrase.of("shown in the README")),
    ROUTE(Phrase.of("route")),
    COMMAND(Phrase.of("command")),
    SCHEDULED(Phrase.of("called by a scheduler: {0}"));

    private static final Retelling ALL =
            Retelling.of(Stream.of(values()).map(reason -> reason.phrase).toArray(Phrase[]::new));

    private final Phrase phrase;

    EntryReason(Phrase phrase) {
        this.phrase = phrase;
    }

    /** In a few words. */
    public String english() {
        return phrase.english();
    }

    /** The same of a certain schedule. */
    public String english(String value) {
        return ProseLanguage.ENGLISH.text(phrase, value);
    }

    /** A reason in that language; one that a model gave stays as it is. */
    static String said(String english, ProseLanguage say) {
        return ALL.in(say, english);
    }
}
