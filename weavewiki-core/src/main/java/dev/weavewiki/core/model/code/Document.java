package dev.weavewiki.core.model.code;

import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.RepoPath;
import java.util.List;

/** A prose file, in sections. */
public record Document(RepoPath path, Kind kind, String title, List<Section> sections) {

    public Document {
        sections = List.copyOf(sections);
    }

    /** What readers come to it for. */
    public enum Kind {
        README,
        CHANGELOG,
        CONTRIBUTING,
        LICENSE,
        SECURITY,
        ARCHITECTURE_DECISION,
        GUIDE
    }

    /**
     * A heading and what stands under it, up to the next heading of any level.
     *
     * @param heading empty for text before the first heading
     * @param level 1–6; 0 for text before the first heading
     * @param text the paragraphs and list items as plain text, one a line, without code blocks, images, badges or HTML
     * @param code the code blocks, in order, with their own lines
     * @param evidence from the heading to the last line of the section
     */
    public record Section(String heading, int level, String text, List<CodeBlock> code, Evidence evidence) {
        public Section {
            code = List.copyOf(code);
        }
    }

    /** A fenced or indented block: the language it is marked with (may be empty), its text, and its lines. */
    public record CodeBlock(String language, String text, Evidence evidence) {}
}
