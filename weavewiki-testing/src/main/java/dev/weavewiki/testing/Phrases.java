package dev.weavewiki.testing;

import java.util.List;

/** Words for made-up answers: true of nearly any code, and free of names that a check would look for. */
final class Phrases {

    static final List<String> TITLES = List.of(
            "Reading input",
            "Core model",
            "Public entry",
            "Shared tools",
            "Output and reports",
            "Error handling",
            "Setup");

    static final List<String> SENTENCES = List.of(
            "It reads its input, checks it and hands a result to its callers.",
            "It keeps the data that the parts around it work on and gives them one way to reach it.",
            "It turns a request from outside into calls of the parts that do the work.",
            "It reports a failure to its caller instead of hiding it.",
            "It defines the types that its neighbours share.",
            "It collects settings in one place and gives each a stated default.",
            "It separates what callers may rely on from how that is done.",
            "It writes what was computed in the form that readers of the output expect.",
            "It creates the objects that the rest of the package needs and connects them.",
            "It holds small operations that several other files use.",
            "It validates arguments early so that later steps can trust them.");

    private Phrases() {}
}
