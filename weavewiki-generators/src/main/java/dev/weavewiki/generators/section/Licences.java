package dev.weavewiki.generators.section;

import dev.weavewiki.core.model.code.Document;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which licence a text is, by the words that well-known licences are known by. */
final class Licences {

    private record Known(String name, Pattern words) {}

    /** From the special to the general: the words of some licences occur in others. */
    private static final List<Known> KNOWN = List.of(
            known("AGPL-3.0", "gnu affero general public license.*version 3"),
            known("LGPL-3.0", "gnu lesser general public license.*version 3"),
            known("LGPL-2.1", "gnu lesser general public license.*version 2\\.1"),
            known("GPL-3.0", "gnu general public license.*version 3"),
            known("GPL-2.0", "gnu general public license.*version 2"),
            known("MPL-2.0", "mozilla public license.*(?:version )?2\\.0"),
            known("EPL-2.0", "eclipse public license.*v(?:ersion)? ?2\\.0"),
            known("Apache-2.0", "apache license.*version 2\\.0"),
            known("Unlicense", "this is free and unencumbered software"),
            known("MIT", "permission is hereby granted, free of charge, to any person"),
            known("ISC", "permission to use, copy, modify, and(?:/| )or distribute this software"),
            known(
                    "BSD-3-Clause",
                    "redistribution and use in source and binary forms.*(?:neither the names?|may not be used to endorse)"),
            known("BSD-2-Clause", "redistribution and use in source and binary forms"));

    private Licences() {}

    private static Known known(String name, String words) {
        return new Known(name, Pattern.compile("(?is).*?" + words + ".*"));
    }

    /** The licence's usual short name; empty where the text is none of those known. */
    static Optional<String> nameOf(Document document) {
        StringBuilder text = new StringBuilder();
        document.sections().forEach(section -> {
            text.append(section.heading()).append(' ').append(section.text()).append(' ');
            section.code().forEach(block -> text.append(block.text()).append(' '));
        });
        String words = text.toString().replaceAll("[\\s*#>]+", " ");
        return KNOWN.stream()
                .filter(licence -> licence.words().matcher(words).matches())
                .map(Known::name)
                .findFirst();
    }
}
