package dev.weavewiki.agents.consolidation;

import dev.weavewiki.core.error.ConfigurationException;
import dev.weavewiki.core.json.Json;
import java.util.List;

/**
 * What a steering file dictates: the pages on topics, in their order.
 *
 * @param repoNotes what whoever writes should know of the repository
 */
public record Steering(List<String> repoNotes, List<SteeredPage> pages) {

    public Steering {
        repoNotes = List.copyOf(repoNotes);
        pages = List.copyOf(pages);
    }

    /** A page: its title, what it is for, the title of the page it is part of (may be empty), and notes on it. */
    public record SteeredPage(String title, String purpose, String parent, List<String> notes) {
        public SteeredPage {
            notes = List.copyOf(notes);
        }
    }

    /**
     * Reads {@code repo_notes} and {@code pages} with {@code title}, {@code purpose}, {@code parent} and {@code
     * page_notes}. Notes are texts, or objects with a {@code content}. What is missing is empty.
     *
     * @throws ConfigurationException where the text is not such JSON, or a page has no title
     */
    public static Steering parse(String json) {
        Steering steering = read(json);
        if (steering.pages().stream().anyMatch(page -> page.title().isBlank())) {
            throw new ConfigurationException("a page of the steering file has no title; give each page one");
        }
        return steering;
    }

    private static Steering read(String json) {
        try {
            return Json.read(json, TextFile.class).steering();
        } catch (IllegalArgumentException withTexts) {
            try {
                return Json.read(json, ObjectFile.class).steering();
            } catch (IllegalArgumentException e) {
                throw new ConfigurationException("the steering file cannot be read: " + e.getMessage(), e);
            }
        }
    }

    /** The file with notes as texts; its components are named as the file's fields are. */
    @SuppressWarnings("MemberName")
    private record TextFile(List<String> repo_notes, List<TextPage> pages) {
        Steering steering() {
            return new Steering(repo_notes, pages.stream().map(TextPage::page).toList());
        }
    }

    @SuppressWarnings("MemberName")
    private record TextPage(String title, String purpose, String parent, List<String> page_notes) {
        SteeredPage page() {
            return new SteeredPage(title, purpose, parent, page_notes);
        }
    }

    /** The file with notes as objects. */
    @SuppressWarnings("MemberName")
    private record ObjectFile(List<Note> repo_notes, List<ObjectPage> pages) {
        Steering steering() {
            return new Steering(
                    texts(repo_notes), pages.stream().map(ObjectPage::page).toList());
        }
    }

    @SuppressWarnings("MemberName")
    private record ObjectPage(String title, String purpose, String parent, List<Note> page_notes) {
        SteeredPage page() {
            return new SteeredPage(title, purpose, parent, texts(page_notes));
        }
    }

    private record Note(String content) {}

    private static List<String> texts(List<Note> notes) {
        return notes.stream().map(Note::content).filter(text -> !text.isBlank()).toList();
    }
}
