package dev.weavewiki.core.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.code.Manifest;
import dev.weavewiki.core.model.code.Manifest.Requirement;
import dev.weavewiki.core.model.code.Manifest.Script;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestReaderTest {

    @TempDir
    Path temp;

    private Folder folder;

    @BeforeEach
    void open() {
        folder = new Folder(temp);
    }

    private List<Manifest> read() {
        return new ManifestReader().read(folder.scanned());
    }

    private Manifest only() {
        assertThat(read()).hasSize(1);
        return read().get(0);
    }

    private static List<String> requirements(Manifest manifest) {
        return manifest.requirements().stream().map(ManifestReaderTest::words).toList();
    }

    private static String words(Requirement requirement) {
        return String.join(
                " ",
                requirement.name(),
                requirement.version(),
                requirement.scope(),
                requirement.evidence().lines().toString());
    }

    private static List<String> scripts(Manifest manifest) {
        return manifest.scripts().stream().map(ManifestReaderTest::words).toList();
    }

    private static String words(Script script) {
        return script.kind() + " " + script.name() + " = " + script.command() + " "
                + script.evidence().lines();
    }

    @Test
    void reads_poms_with_their_parents_and_leaves_out_modules_of_the_repository() {
        folder.with("pom.xml", """
                <project>
                  <groupId>org.example</groupId>
                  <artifactId>parent</artifactId>
                  <version>1.0</version>
                  <properties><junit.version>5.1</junit.version></properties>
                  <dependencyManagement><dependencies><dependency>
                    <groupId>org.junit</groupId><artifactId>junit</artifactId>
                    <version>${junit.version}</version><scope>test</scope>
                  </dependency></dependencies></dependencyManagement>
                </project>
                """).with("app/pom.xml", """
                <project>
                  <parent>
                    <groupId>org.example</groupId>
                    <artifactId>parent</artifactId>
                    <version>1.0</version>
                  </parent>
                  <artifactId>app</artifactId>
                  <description>An
                    application.</description>
                  <licenses><license><name>MIT</name></license></licenses>
                  <dependencies>
                    <dependency>
                      <groupId>org.junit</groupId>
                      <artifactId>junit</artifactId>
                    </dependency>
                    <dependency>
                      <groupId>com.acme</groupId>
                      <artifactId>tool</artifactId>
                      <version>${unknown}</version>
                      <optional>true</optional>
                    </dependency>
                    <dependency>
                      <groupId>org.example</groupId>
                      <artifactId>parent</artifactId>
                    </dependency>
                  </dependencies>
                </project>
                """);

        Manifest app = read().get(0);

        assertThat(app.name()).isEqualTo("org.example:app");
        assertThat(app.version()).isEqualTo("1.0");
        assertThat(app.description()).isEqualTo("An application.");
        assertThat(app.license()).isEqualTo("MIT");
        assertThat(requirements(app))
                .containsExactly("org.junit:junit 5.1 test 13-14", "com.acme:tool ${unknown} optional 17-19");
    }

    @Test
    void a_pom_cannot_make_us_read_other_files() {
        folder.with("secret.txt", "hidden").with("pom.xml", """
                <!DOCTYPE project [<!ENTITY x SYSTEM "secret.txt">]>
                <project><artifactId>a&x;</artifactId><groupId>g</groupId></project>
                """);

        List<Manifest> manifests = read();

        assertThat(manifests)
                .noneSatisfy(manifest -> assertThat(manifest.name()).contains("hidden"));
    }

    @Test
    void properties_that_name_each_other_end() {
        folder.with("pom.xml", """
                <project>
                  <groupId>g</groupId><artifactId>a</artifactId><version>${x}</version>
                  <properties><x>${y}</y></properties>
                </project>
                """).with("b/pom.xml", """
                <project>
                  <groupId>g</groupId><artifactId>b</artifactId><version>${x}</version>
                  <properties><x>${y}</x><y>${x}</y></properties>
                </project>
                """);

        assertThat(only().name()).isEqualTo("g:b");
    }

    @Test
    void reads_package_json_with_the_line_of_each_name() {
        folder.with("package.json", """
                {
                  "name": "@acme/web",
                  "version": "2.0.0",
                  "license": "MIT",
                  "bin": "./cli.js",
                  "exports": {
                    ".": { "types": "./index.d.ts", "import": "./index.mjs" },
                    "./sub": "./sub.js"
                  },
                  "scripts": { "test": "vitest" },
                  "dependencies": {
                    "left-pad": "^1.0.0"
                  },
                  "devDependencies": { "vitest": "1.x" },
                  "optionalDependencies": { "fsevents": "2" }
                }
                """);

        Manifest manifest = only();

        assertThat(manifest.name()).isEqualTo("@acme/web");
        assertThat(requirements(manifest))
                .containsExactly(
                        "left-pad ^1.0.0 runtime 12-12", "fsevents 2 optional 15-15", "vitest 1.x development 14-14");
        assertThat(scripts(manifest))
                .containsExactly(
                        "TASK test = vitest 10-10",
                        "BINARY web = ./cli.js 5-5",
                        "LIBRARY_MAIN @acme/web = ./index.mjs 7-7",
                        "LIBRARY_MAIN @acme/web/sub = ./sub.js 8-8");
    }

    @Test
    void reads_pyproject_of_both_kinds() {
        folder.with("pyproject.toml", """
                [project]
                name = "lib"
                license = { text = "MIT" }
                dependencies = [
                  "idna>=2.5,<4",
                  "colorama; os_name == 'nt'",
                  "extra[socks] (>=1)",
                ]

                [project.optional-dependencies]
                test = ["pytest>=7"]
                fast = ["orjson"]

                [project.scripts]
                lib = "lib.cli:main"
                """).with("poetry/pyproject.toml", """
                [tool.poetry]
                name = "app"
                version = "0.1"

                [tool.poetry.dependencies]
                python = "^3.11"
                httpx = "^0.27"
                uvloop = { version = "1", optional = true }

                [tool.poetry.group.dev.dependencies]
                ruff = "*"

                [tool.poetry.scripts]
                app = "app:run"
                """);

        Manifest poetry = read().get(0);
        Manifest standard = read().get(1);

        assertThat(standard.license()).isEqualTo("MIT");
        assertThat(requirements(standard))
                .containsExactly(
                        "idna >=2.5,<4 runtime 5-5",
                        "colorama  runtime 6-6",
                        "extra >=1 runtime 7-7",
                        "pytest >=7 test 11-11",
                        "orjson  optional 12-12");
        assertThat(scripts(standard)).containsExactly("BINARY lib = lib.cli:main 15-15");
        assertThat(requirements(poetry))
                .containsExactly("httpx ^0.27 runtime 7-7", "uvloop 1 optional 8-8", "ruff * development 11-11");
        assertThat(scripts(poetry)).containsExactly("BINARY app = app:run 14-14");
    }

    @Test
    void reads_setup_files_without_running_them() {
        folder.with("setup.py", """
                from setuptools import setup
                requires = [
                    "idna>=2",
                    # "not-this",
                    "certifi",
                ]
                setup(
                    name="old",
                    version="1.2",
                    install_requires=requires,
                    tests_require=["pytest"],
                    entry_points={"console_scripts": ["old = old.cli:main"]},
                )
                """).with("cfg/setup.cfg", """
                [metadata]
                name = cfg
                version = attr: cfg.VERSION
                [options]
                install_requires =
                    attrs>=20
                [options.extras_require]
                tests = pytest
                [options.entry_points]
                console_scripts =
                    cfg = cfg:main
                """);

        Manifest configuration = read().get(0);
        Manifest program = read().get(1);

        assertThat(program.name()).isEqualTo("old");
        assertThat(program.version()).isEqualTo("1.2");
        assertThat(requirements(program))
                .containsExactly("idna >=2 runtime 3-3", "certifi  runtime 5-5", "pytest  test 11-11");
        assertThat(scripts(program)).containsExactly("BINARY old = old.cli:main 12-12");
        assertThat(configuration.version()).isEmpty();
        assertThat(requirements(configuration)).containsExactly("attrs >=20 runtime 6-6", "pytest  test 8-8");
        assertThat(scripts(configuration)).containsExactly("BINARY cfg = cfg:main 11-11");
    }

    @Test
    void reads_requirements_go_mod_cargo_gradle_and_make() {
        folder.with(
                        "requirements-dev.txt",
                        "# tools\n-r requirements.txt\nruff==0.1  # lint\n./local\nhttp://x/y.whl\n")
                .with(
                        "go.mod",
                        "module example.org/m\n\ngo 1.22\n\nrequire (\n\ta.org/x v1.0.0\n\tb.org/y v2.0.0 // indirect\n)\n\nrequire c.org/z v0.1.0\n")
                .with(
                        "rs/Cargo.toml",
                        "[package]\nname = \"tool\"\nversion = \"0.3.0\"\n\n[dependencies]\nserde = { version = \"1\", optional = true }\nmine = { path = \"../mine\" }\n\n[dev-dependencies]\ninsta = \"1.3\"\n\n[[bin]]\nname = \"t\"\npath = \"src/t.rs\"\n")
                .with(
                        "gr/build.gradle.kts",
                        "plugins { application }\ngroup = \"org.g\"\nversion = \"3\"\ndependencies {\n  implementation(\"a.b:c:1.0\")\n  testImplementation(platform(\"d.e:f:2\"))\n  // api(\"no:no:1\")\n  implementation(project(\":x\"))\n}\napplication { mainClass = \"g.Main\" }\n")
                .with("Makefile", "X := 1\n.PHONY: all\nall: build\nbuild:\n\t@echo hi\n%.o: %.c\n\tcc\n");

        List<Manifest> all = read();

        assertThat(all).extracting(Manifest::ecosystem).containsExactly("make", "go", "gradle", "python", "cargo");
        assertThat(scripts(all.get(0))).containsExactly("TASK all =  3-3", "TASK build = echo hi 4-4");
        assertThat(all.get(1).name()).isEqualTo("example.org/m");
        assertThat(requirements(all.get(1)))
                .containsExactly("a.org/x v1.0.0 runtime 6-6", "c.org/z v0.1.0 runtime 10-10");
        assertThat(requirements(all.get(2))).containsExactly("a.b:c 1.0 runtime 5-5", "d.e:f 2 test 6-6");
        assertThat(requirements(all.get(3))).containsExactly("ruff ==0.1 development 3-3");
        assertThat(requirements(all.get(4))).containsExactly("serde 1 optional 6-6", "insta 1.3 test 10-10");
        assertThat(scripts(all.get(4))).containsExactly("BINARY t = src/t.rs 13-13");
    }

    @Test
    void members_of_a_cargo_workspace_have_what_they_take_from_it() {
        folder.with("Cargo.toml", """
                        [workspace]
                        members = ["till"]

                        [workspace.package]
                        version = "2.1.0"
                        license = "MIT"

                        [workspace.dependencies]
                        scales = { version = "1.5", default-features = false }
                        paper = "3"
                        shop = { path = "shop", version = "2" }
                        """).with("till/Cargo.toml", """
                        [package]
                        name = "till"
                        version.workspace = true
                        license = { workspace = true }

                        [dependencies]
                        scales = { workspace = true, features = ["weight"] }
                        shop.workspace = true

                        [dev-dependencies]
                        paper.workspace = true
                        """);

        List<Manifest> all = read();
        assertThat(requirements(all.get(0))).isEmpty();
        assertThat(all.get(1).version()).isEqualTo("2.1.0");
        assertThat(all.get(1).license()).isEqualTo("MIT");
        assertThat(requirements(all.get(1))).containsExactly("scales 1.5 runtime 7-7", "paper 3 test 11-11");
    }

    @Test
    void what_a_gradle_platform_constrains_is_no_requirement() {
        folder.with("bom/build.gradle.kts", """
                dependencies {
                    constraints {
                        api("a.b:c:${version}")
                        api("a.b:d:1.0") {
                            because("it is the last")
                        }
                        api("a.b:e:1.0")
                    }
                    api("a.b:f:1.0")
                }
                """);

        assertThat(requirements(only())).containsExactly("a.b:f 1.0 runtime 9-9");
    }

    @Test
    void what_cannot_be_read_is_left_out() {
        folder.with("package.json", "{ not json")
                .with("a/pyproject.toml", "= x")
                .with("b/pom.xml", "<project>")
                .with("tests/fixtures/package.json", "{\"name\": \"fixture\"}");

        assertThat(read()).isEmpty();
    }

    @Test
    void reads_composer_without_the_platform() {
        folder.with("composer.json", """
                {
                  "name": "acme/mailer", "description": "Sends mail", "license": ["MIT"],
                  "require": {
                    "php": "^8.0",
                    "psr/log": "^3.0"
                  },
                  "require-dev": {"phpunit/phpunit": "^10"},
                  "scripts": {"test": ["phpunit", "phpcs"], "post-install-cmd": "x"},
                  "bin": ["bin/mail"]
                }
                """);

        Manifest manifest = only();

        assertThat(manifest.name()).isEqualTo("acme/mailer");
        assertThat(manifest.license()).isEqualTo("MIT");
        assertThat(requirements(manifest))
                .containsExactly("psr/log ^3.0 runtime 5-5", "phpunit/phpunit ^10 development 7-7");
        assertThat(scripts(manifest)).containsExactly("TASK test = phpunit && phpcs 8-8", "BINARY mail = bin/mail 9-9");
    }

    @Test
    void reads_what_a_gemspec_states_plainly() {
        folder.with("post.gemspec", """
                Gem::Specification.new 'post', version do |s|
                  s.summary = 'Mail, sorted'
                  s.description = "Sorts mail by its stamp."
                  s.license = 'MIT'
                  s.executables << 'post'
                  s.add_dependency 'rack', '>= 3', '< 4'
                  s.add_development_dependency('rake')
                  s.add_dependency 'stamp', version
                end
                """);

        Manifest manifest = only();

        assertThat(manifest.name()).isEqualTo("post");
        assertThat(manifest.version()).isEmpty();
        assertThat(manifest.description()).isEqualTo("Sorts mail by its stamp.");
        assertThat(requirements(manifest))
                .containsExactly("rack >= 3, < 4 runtime 6-6", "rake  development 7-7", "stamp  runtime 8-8");
        assertThat(scripts(manifest)).containsExactly("BINARY post = post 5-5");
    }

    @Test
    void reads_projects_of_msbuild() {
        folder.with("src/Post/Post.csproj", "\uFEFF" + """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <Version>$(Computed)</Version>
                    <Description>Sorts mail.</Description>
                  </PropertyGroup>
                  <ItemGroup>
                    <PackageReference Include="Polly" Version="8.0.0" />
                    <PackageReference Include="MinVer" Version="6.0.0" PrivateAssets="All" />
                  </ItemGroup>
                </Project>
                """);

        Manifest manifest = only();

        assertThat(manifest.name()).isEqualTo("Post");
        assertThat(manifest.version()).isEmpty();
        assertThat(manifest.description()).isEqualTo("Sorts mail.");
        assertThat(requirements(manifest)).containsExactly("Polly 8.0.0 runtime 7-7", "MinVer 6.0.0 development 8-8");
    }

    @Test
    void reads_packages_of_swift() {
        folder.with("Package.swift", """
                let package = Package(
                  name: "post",
                  dependencies: [
                    .package(url: "https://example.org/acme/stamps.git", from: "1.2.0"),
                  ],
                  targets: [
                    .executableTarget(
                      name: "post-tool"),
                  ]
                )
                """);

        Manifest manifest = only();

        assertThat(manifest.name()).isEqualTo("post");
        assertThat(requirements(manifest)).containsExactly("stamps 1.2.0 runtime 4-4");
        assertThat(scripts(manifest)).containsExactly("BINARY post-tool = post-tool 8-8");
    }

    @Test
    void reads_builds_of_scala_and_cmake() {
        folder.with("build.sbt", """
                        ThisBuild / version := "0.1"
                        name := "post"
                        libraryDependencies += "org.acme" %% "stamps" % "2.0"
                        libraryDependencies += "org.acme" %% "proofs" % "2.1" % Test
                        """)
                .with(
                        "many/build.sbt",
                        "lazy val all = project.settings(\n  name := \"post root\",\n)\nval a = project.settings(\n  name := \"post\",\n)\n")
                .with("mill/build.mill", "val a = mvn\"org.acme::stamps::3.0\"\n")
                .with("native/CMakeLists.txt", "project(post VERSION 1.4 LANGUAGES C)\n");

        List<Manifest> all = read();

        assertThat(all).extracting(Manifest::name).containsExactly("post", "post", "", "post");
        assertThat(requirements(all.get(0)))
                .containsExactly("org.acme:stamps 2.0 runtime 3-3", "org.acme:proofs 2.1 test 4-4");
        assertThat(requirements(all.get(2))).containsExactly("org.acme:stamps 3.0 runtime 1-1");
        assertThat(all.get(3).version()).isEqualTo("1.4");
    }

    @Test
    void a_version_may_stand_under_a_name() {
        folder.with("build.sbt", "def v: String = \"4.0.1-SNAPSHOT\"\nThisBuild / version := v\nname := \"post\"\n")
                .with("gr/settings.gradle.kts", "rootProject.name = \"post\"\n")
                .with("gr/gradle.properties", "# ours\npostVersion=4.2.2\n")
                .with(
                        "gr/build.gradle.kts",
                        "allprojects {\n  val postVersion: String by project\n  version = postVersion\n}\n")
                .with("set/settings.gradle", "rootProject.name = 'set'\n")
                .with("set/gradle.properties", "version = 1.5\n")
                .with("set/build.gradle", "dependencies { }\n")
                .with("own/settings.gradle", "rootProject.name = 'own'\n")
                .with("own/build.gradle", "def mine = '2.1'\nversion = \"$mine\"\n");

        List<Manifest> all = read();

        assertThat(all)
                .filteredOn(manifest -> !manifest.version().isEmpty())
                .extracting(manifest -> manifest.path() + " " + manifest.version())
                .containsExactly(
                        "build.sbt 4.0.1-SNAPSHOT",
                        "gr/build.gradle.kts 4.2.2",
                        "own/build.gradle 2.1",
                        "set/build.gradle 1.5");
    }

    @Test
    void a_version_under_a_name_that_nothing_states_is_none() {
        folder.with("build.sbt", "name := \"post\"\nversion := sys.env(\"V\")\n")
                .with("gr/settings.gradle", "rootProject.name = 'post'\n")
                .with("gr/build.gradle", "version = gitVersion\n// version = other\ndef other = '3'\n");

        assertThat(read()).isNotEmpty().allMatch(manifest -> manifest.version().isEmpty());
    }

    @Test
    void manifests_say_which_version_of_a_language_they_need() {
        folder.with("go.mod", "module till\n\ngo 1.21 // the oldest\n")
                .with(
                        "till.gemspec",
                        "Gem::Specification.new('till') do |s|\n  s.required_ruby_version = '>= 2.7'\nend\n")
                .with("package.json", "{\n \"engines\": {\n  \"node\": \">= 18\",\n  \"npm\": \">= 9\"\n }\n}\n")
                .with("pyproject.toml", "[project]\nname = \"till\"\nrequires-python = \">=3.10\"\n")
                .with("old/pyproject.toml", "[tool.poetry.dependencies]\npython = \"^3.8\"\n")
                .with("old/setup.py", "setup(\n    python_requires='>=3.8',\n)\n")
                .with(
                        "Cargo.toml",
                        "[package]\nname = \"till\"\nrust-version.workspace = true\n\n[workspace.package]\nrust-version = \"1.70\"\n")
                .with("composer.json", "{\"require\": {\"php\": \"^8.0\", \"ext-json\": \"*\"}}\n")
                .with("Package.swift", "// swift-tools-version:5.5\nlet package = Package(name: \"Till\")\n")
                .with(
                        "pom.xml",
                        "<project><groupId>a</groupId><artifactId>till</artifactId>\n<properties><java.version>17</java.version>\n<maven.compiler.release>${java.version}</maven.compiler.release></properties></project>\n");

        assertThat(read())
                .flatExtracting(Manifest::platforms)
                .extracting(ManifestReaderTest::words)
                .containsExactlyInAnyOrder(
                        "Go 1.21 runtime 3-3",
                        "Ruby >= 2.7 runtime 2-2",
                        "Node.js >= 18 runtime 3-3",
                        "npm >= 9 runtime 4-4",
                        "Python >=3.10 runtime 3-3",
                        "Python ^3.8 runtime 2-2",
                        "Python >=3.8 runtime 2-2",
                        "Rust 1.70 runtime 6-6",
                        "PHP ^8.0 runtime 1-1",
                        "Swift 5.5 runtime 1-1",
                        "Java 17 runtime 3-3");
    }

    @Test
    void what_the_build_of_maven_runs_itself_is_no_command() {
        folder.with("pom.xml", """
                <project>
                  <groupId>org.example</groupId>
                  <artifactId>till</artifactId>
                  <build><plugins>
                    <plugin><artifactId>exec-maven-plugin</artifactId><mainClass>org.example.Make</mainClass></plugin>
                    <plugin><artifactId>maven-jar-plugin</artifactId><mainClass>org.example.Main</mainClass></plugin>
                  </plugins></build>
                </project>
                """);

        assertThat(scripts(only())).containsExactly("BINARY till = org.example.Main 6-6");
    }

    @Test
    void builds_speak_of_libraries_by_the_names_of_a_catalogue() {
        folder.with("till/gradle/libs.versions.toml", """
                [versions]
                scales = "2.1"
                paper = { strictly = "7" }

                [libraries]
                scales-core = { module = "org.scales:scales-core", version.ref = "scales" }
                scales_web = { group = "org.scales", name = "scales-web", version.ref = "scales" }
                ink = "org.ink:ink:1.0"
                paper = { module = "org.paper:paper", version.ref = "paper" }
                bom = { module = "org.bom:bom", version = "3" }

                [bundles]
                print = ["ink", "paper"]
                """)
                .with("till/gradle/tools.versions.toml", "[libraries]\nsaw = { module = \"org.saw:saw\" }\n")
                .with("till/core/build.gradle.kts", """
                plugins { alias(libs.plugins.jvm) }
                kotlin {
                    sourceSets {
                        commonMain.dependencies {
                            api(libs.scales.core)
                        }
                        val commonTest by getting {
                            dependencies {
                                implementation(libs.scales.web)
                            }
                        }
                    }
                }
                dependencies {
                    implementation(libs.bundles.print)
                    implementation(platform(libs.bom))
                    testImplementation(libs.ink)
                    implementation("org.glue:glue:${libs.versions.scales.get()}")
                    compileOnly(tools.saw) { isTransitive = false }
                    implementation(libs.nobody.knows.it)
                    // api(libs.scales.web)
                }
                """)
                .with("shop/build.gradle", "dependencies {\n  api(libs.ink)\n}\n");

        assertThat(requirements(only()))
                .containsExactly(
                        "org.scales:scales-core 2.1 runtime 6-6",
                        "org.scales:scales-web 2.1 test 7-7",
                        "org.ink:ink 1.0 runtime 8-8",
                        "org.paper:paper 7 runtime 9-9",
                        "org.bom:bom 3 runtime 10-10",
                        "org.ink:ink 1.0 test 8-8",
                        "org.glue:glue 2.1 runtime 18-18",
                        "org.saw:saw  development 2-2");
        assertThat(only().requirements().get(0).evidence().path().value()).isEqualTo("till/gradle/libs.versions.toml");
    }

    @Test
    void a_pom_of_the_repository_that_is_imported_manages_versions() {
        folder.with("bom/pom.xml", """
                <project>
                  <groupId>org.example</groupId><artifactId>bom</artifactId><version>1</version>
                  <properties><ink.version>7</ink.version></properties>
                  <dependencyManagement><dependencies>
                    <dependency><groupId>org.ink</groupId><artifactId>ink</artifactId><version>${ink.version}</version></dependency>
                    <dependency><groupId>org.example</groupId><artifactId>bom</artifactId><version>1</version><scope>import</scope></dependency>
                  </dependencies></dependencyManagement>
                </project>
                """).with("pom.xml", """
                <project>
                  <groupId>org.example</groupId><artifactId>parent</artifactId><version>1</version>
                  <dependencyManagement><dependencies>
                    <dependency><groupId>org.example</groupId><artifactId>bom</artifactId><version>1</version><scope>import</scope></dependency>
                  </dependencies></dependencyManagement>
                </project>
                """).with("till/pom.xml", """
                <project>
                  <parent><groupId>org.example</groupId><artifactId>parent</artifactId><version>1</version></parent>
                  <artifactId>till</artifactId>
                  <dependencies>
                    <dependency><groupId>org.ink</groupId><artifactId>ink</artifactId></dependency>
                    <dependency><groupId>org.ink</groupId><artifactId>pen</artifactId></dependency>
                  </dependencies>
                </project>
                """);

        assertThat(read())
                .flatExtracting(ManifestReaderTest::requirements)
                .containsExactly("org.ink:ink 7 runtime 5-5", "org.ink:pen  runtime 6-6");
    }
}
