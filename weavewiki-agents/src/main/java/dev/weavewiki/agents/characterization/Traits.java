package dev.weavewiki.agents.characterization;

import dev.weavewiki.agents.Prose;
import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.ExternalUse;
import dev.weavewiki.core.prose.Phrase;
import dev.weavewiki.core.prose.ProseLanguage;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How the code works, measured by what it imports from standard libraries and well-known packages. */
final class Traits {

    private static final List<Trait> ALL = List.of(
            new Trait(
                    Phrase.of("Uses concurrency primitives"),
                    "java\\.util\\.concurrent.*|kotlinx\\.coroutines.*|reactor\\..*"
                            + "|asyncio|threading|multiprocessing|concurrent\\.futures|(?:node:)?worker_threads|sync(?:/atomic)?|tokio.*"
                            + "|std::(?:thread|sync).*|rxjs.*|pthread\\.h|thread|mutex"),
            new Trait(
                    Phrase.of("Talks to the network"),
                    "java\\.net\\.(?!UR[IL]|InetAddress|MalformedURL|UnknownHost).*|javax\\.net\\..*|okhttp3.*|org\\.apache\\.http.*|io\\.netty.*|socket|ssl"
                            + "|http\\.(?:client|server).*|urllib\\.request|urllib3.*|requests|httpx|aiohttp.*|(?:node:)?(?:http|https|net|tls|dgram|http2)|axios"
                            + "|net|net/.*|golang\\.org/x/net.*|hyper.*|reqwest.*|std::net.*|sys/socket\\.h"),
            new Trait(
                    Phrase.of("Reads or writes files and streams"),
                    "java\\.io\\.(?!\\w*Exception|Serializable|Closeable|Flushable|ObjectStream).*|java\\.nio\\.(?!charset).*|pathlib|shutil|tempfile|io|zipfile|tarfile"
                            + "|(?:node:)?(?:fs|fs/promises|stream)|bufio|io/.*|std::(?:fs|io).*|fstream|stdio\\.h"),
            new Trait(
                    Phrase.of("Stores data in a database"),
                    "java\\.sql\\.(?:Connection|DriverManager|\\w*Statement|ResultSet).*|javax\\.sql.*|jakarta\\.persistence.*|javax\\.persistence.*|org\\.hibernate.*"
                            + "|sqlite3|sqlalchemy.*|psycopg2.*|pymongo.*|django\\.db.*|mongoose|pg|mysql2?|knex|typeorm|prisma|redis|ioredis"
                            + "|database/sql|gorm\\.io.*|go\\.mongodb\\.org.*|sqlx.*|diesel.*"),
            new Trait(
                    Phrase.of("Inspects types and members at run time"),
                    "java\\.lang\\.reflect.*|java\\.lang\\.invoke.*|kotlin\\.reflect.*|inspect|reflect"),
            new Trait(
                    Phrase.of("Reads or writes structured data formats"),
                    "com\\.google\\.gson.*|com\\.fasterxml\\.jackson.*|javax\\.xml.*|org\\.json.*"
                            + "|json|simplejson|csv|xml\\..*|yaml|tomllib|pickle|encoding/.*|gopkg\\.in/yaml.*|go\\.yaml\\.in/.*|serde.*|js-yaml"
                            + "|com\\.google\\.protobuf.*|google\\.protobuf.*"),
            new Trait(
                    Phrase.of("Uses cryptography or hashes"),
                    "java\\.security.*|javax\\.crypto.*|hashlib|hmac|secrets|cryptography.*|(?:node:)?crypto"
                            + "|crypto/.*|golang\\.org/x/crypto.*|openssl/.*|ring.*|cookie-signature|bcrypt.*|jsonwebtoken|jose"),
            new Trait(
                    Phrase.of("Reads command lines"),
                    "picocli.*|org\\.apache\\.commons\\.cli.*|com\\.beust\\.jcommander.*|argparse|optparse|click|typer"
                            + "|commander|yargs|minimist|flag|github\\.com/spf13/p?flag|github\\.com/spf13/cobra|github\\.com/urfave/cli.*|clap.*|getopt\\.h"),
            new Trait(Phrase.of("Starts other processes"), "subprocess|(?:node:)?child_process|os/exec|std::process.*"),
            new Trait(
                    Phrase.of("Renders templates"),
                    "text/template|html/template|jinja2.*|mustache|handlebars|ejs|hbs|pug|freemarker.*|org\\.thymeleaf.*"),
            new Trait(
                    Phrase.of("Writes logs"),
                    "org\\.slf4j.*|java\\.util\\.logging.*|org\\.apache\\.log4j.*|org\\.apache\\.logging.*|logging|loguru|winston|pino"
                            + "|debug|log|log/slog|go\\.uber\\.org/zap.*|github\\.com/sirupsen/logrus|log4rs.*|tracing.*"));

    private final Ground ground;

    Traits(Ground ground) {
        this.ground = ground;
    }

    /** In the order of their weight: the trait that most files show comes first. */
    List<Claim> claims() {
        return ALL.stream()
                .map(this::measure)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt((Measured measured) -> -measured.files()))
                .map(Measured::claim)
                .toList();
    }

    private Optional<Measured> measure(Trait trait) {
        Map<RepoPath, ExternalUse> first = new LinkedHashMap<>();
        ground.code().externalUses().stream()
                .filter(use -> ground.isMain(use.from()))
                .filter(use -> trait.modules().matcher(use.module()).matches())
                .sorted(Comparator.comparingDouble(
                                (ExternalUse use) -> -ground.code().centrality(use.from()))
                        .thenComparing(ExternalUse::from)
                        .thenComparingInt(ExternalUse::line))
                .forEach(use -> first.putIfAbsent(use.from(), use));
        return first.isEmpty() ? Optional.empty() : Optional.of(new Measured(first.size(), claim(trait, first)));
    }

    private Claim claim(Trait trait, Map<RepoPath, ExternalUse> first) {
        List<ExternalUse> uses = List.copyOf(first.values());
        String modules = modules(uses);
        ProseLanguage say = ground.say();
        String does = say.text(trait.words());
        return Claim.of(
                uses.size() == 1
                        ? say.text(
                                "{0}: {1} imports {2}.", does, "`" + uses.get(0).from() + "`", modules)
                        : say.text("{0}: {1} files import {2}.", does, Prose.number(uses.size(), say), modules),
                uses.stream()
                        .limit(3)
                        .map(use -> Evidence.of(use.from(), LineRange.at(use.line())))
                        .filter(ground.code()::holds)
                        .toArray(Evidence[]::new));
    }

    private String modules(List<ExternalUse> uses) {
        List<String> names = uses.stream()
                .map(ExternalUse::module)
                .distinct()
                .map(module -> PlainText.code(ground.code(), module))
                .toList();
        return names.size() <= 3
                ? ground.say().list(names)
                : ground.say().text("{0} and {1} more", String.join(", ", names.subList(0, 3)), names.size() - 3);
    }

    private record Trait(Phrase words, Pattern modules) {
        Trait(Phrase words, String modules) {
            this(words, Pattern.compile(modules));
        }
    }

    private record Measured(int files, Claim claim) {}
}
