package dev.weavewiki.core.model.code;

/** What a file is for. */
public enum FileRole {
    /** Code in a programming language; documented. */
    SOURCE,
    /** Code that tests other code; documented, and evidence of behaviour. */
    TEST,
    /** Prose: READMEs, guides, changelogs, licences. */
    DOCUMENTATION,
    /** Names the project, its version and its dependencies. */
    MANIFEST,
    /** Settings of tools, builds and services. */
    CONFIGURATION,
    /** Everything else that is text; also scripts that a build tool brings into a repository to start itself. */
    DATA;

    /** Whether files of this role are source files, each of which the wiki documents. */
    public boolean isSource() {
        return this == SOURCE || this == TEST;
    }
}
