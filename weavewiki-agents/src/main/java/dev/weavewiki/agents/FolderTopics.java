package dev.weavewiki.agents;

import dev.weavewiki.core.prose.ProseLanguage;

/** Titles of topics that are folders: said in the language of the wiki, but in paths as in English. */
public final class FolderTopics {

    private FolderTopics() {}

    /**
     * The title of a folder with that name.
     *
     * @param module whether the folder is built by itself
     */
    public static String title(String name, boolean module, ProseLanguage say) {
        return name + " " + say.text(module ? "module" : "package");
    }

    /** The title as it would be in English; any other title stays as it is. */
    public static String english(String title, ProseLanguage say) {
        for (boolean module : new boolean[] {true, false}) {
            String kind = title("", module, say);
            if (title.endsWith(kind)) {
                return title(title.substring(0, title.length() - kind.length()), module, ProseLanguage.ENGLISH);
            }
        }
        return title;
    }
}
