package dev.weavewiki.core.source.manifest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A requirement as Python's packaging writes it (PEP 508): {@code name[extra]>=1.2; marker}. */
record PythonRequirement(String name, String version) {

    private static final Pattern FORM =
            Pattern.compile("([A-Za-z0-9][A-Za-z0-9._-]*+)\\s*+(?:\\[[^\\]]*+])?+\\s*+(?:\\(([^)]*+)\\)|([^;#]*+)).*+");

    static Optional<PythonRequirement> parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String version = matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
        String wanted = version == null ? "" : version.strip();
        boolean versioned = wanted.isEmpty() || "<>=!~@^".indexOf(wanted.charAt(0)) >= 0;
        return versioned ? Optional.of(new PythonRequirement(matcher.group(1), wanted)) : Optional.empty();
    }
}
