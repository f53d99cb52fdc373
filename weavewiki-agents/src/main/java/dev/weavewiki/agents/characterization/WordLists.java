package dev.weavewiki.agents.characterization;

import java.util.Set;

/** Words with a meaning of their own for these agents. All lists are ours. */
final class WordLists {

    /** Words of programming and of English that are no terms of a domain. */
    static final Set<String> TRIVIAL = words("""
            a abstract add all also an and any argument array as base be bool boolean build by byte bytes can
            case char check class code common config copy count create data default do double end equals error
            errors example examples exception false field fields file files find first float following for from
            func function get has hash he helper helpers here id if impl in index info init instance int integer
            is it item items key keys kind language last length library line lines list long main make map
            method methods module name names new next nil no none not note null number object objects of old on
            one only option options or other package param params parse part path paths print project read
            remove result results run self set she size start str string test tests text that the there these
            they this those to true type types use used using util utils value values version we what which will
            with write you
            """);

    /** Words of headings and file names that name no subject of their own. */
    static final Set<String> GENERAL = words("""
            about abstract advanced also and api base basic class code common compat concept constant core
            custom default example factory feature file for from get goal guide helper how impl index info init
            internal into introduction lib main make misc more new not note notwin object other overview package
            performance point see set source src the type usage use user using util utility version what when
            why win with your
            """);

    /** Folders that hold code beside the project's own. */
    static final Set<String> ASIDE = words("""
            .github bench benches benchmark benchmarks demo demos docs example examples fixtures resources
            sample samples testdata
            """);

    /** Folders that are named for technical layers. */
    static final Set<String> LAYERS = words("""
            application controller controllers dao daos domain dto dtos entities entity facade handler handlers
            infrastructure mapper mappers middleware middlewares model models persistence presentation
            repositories repository routes service services store ui view views
            """);

    /** Folders that are named for holding code, not for what the code does. The names of languages are no less so. */
    static final Set<String> HOLDERS = words("""
            app apps code common crates headers include includes lib libs main modules packages pkg plugins projects
            shared source sources src
            """);

    private WordLists() {}

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+"));
    }
}
