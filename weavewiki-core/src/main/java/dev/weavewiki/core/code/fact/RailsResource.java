package dev.weavewiki.core.code.fact;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What {@code resources} and {@code resource} stand for.
 *
 * @param path the path of the collection, or of the only one
 * @param member the path of one member
 * @param nested the path that resources inside it begin with
 */
record RailsResource(String path, String member, String nested, List<Route> routes) {

    record Route(String action, String verb, String path) {}

    private static final Pattern ONLY = Pattern.compile("\\b(only|except):\\s*(?:%i)?(\\[[^\\]]*\\]|:\\w+)");
    private static final Pattern PARAMETER = Pattern.compile("\\bparam:\\s*[:'\"](\\w+)");

    static RailsResource of(String path, String name, String options, boolean plural) {
        Matcher parameter = PARAMETER.matcher(options);
        String key = parameter.find() ? parameter.group(1) : "id";
        String singular = singular(name.substring(name.lastIndexOf('/') + 1));
        String member = plural ? path + "/:" + key : path;
        String nested = plural ? path + "/:" + singular + "_" + key : path;
        Stream<Route> all = Stream.of(
                new Route("index", "GET", path),
                new Route("create", "POST", path),
                new Route("new", "GET", path + "/new"),
                new Route("edit", "GET", member + "/edit"),
                new Route("show", "GET", member),
                new Route("update", "PATCH, PUT", member),
                new Route("destroy", "DELETE", member));
        return new RailsResource(
                path,
                member,
                nested,
                all.filter(route -> (plural || !route.action().equals("index")) && isServed(options, route.action()))
                        .toList());
    }

    private static boolean isServed(String options, String action) {
        return ONLY.matcher(options)
                .results()
                .allMatch(limit -> limit.group(1).equals("only")
                        == Pattern.compile("\\b" + action + "\\b")
                                .matcher(limit.group(2))
                                .find());
    }

    static String singular(String plural) {
        if (plural.endsWith("ies")) {
            return plural.substring(0, plural.length() - 3) + "y";
        }
        if (plural.matches(".*(ss|x|ch|sh)es")) {
            return plural.substring(0, plural.length() - 2);
        }
        return plural.endsWith("s") && !plural.endsWith("ss") ? plural.substring(0, plural.length() - 1) : plural;
    }
}
