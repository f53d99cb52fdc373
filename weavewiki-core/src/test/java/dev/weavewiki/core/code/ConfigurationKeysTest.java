package dev.weavewiki.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.code.Fact;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Configuration keys say how they are read or where they are set, with values that are no secrets. */
class ConfigurationKeysTest {

    private static List<String> keys(String... files) {
        return InMemoryFiles.of(files).model().facts(Fact.Kind.CONFIGURATION_KEY).stream()
                .map(fact -> fact.name() + ": " + fact.detail())
                .toList();
    }

    @Test
    void variables_are_read_in_many_languages() {
        assertThat(keys(
                        "A.java",
                        "class A { String a = System.getenv().getOrDefault(\"JAVA_B\", \"x\"); String v = System.getProperty(\"java.version\"); }",
                        "a.kt",
                        "val a = System.getenv(\"KOTLIN_A\") ?: \"k\"\n",
                        "a.py",
                        "import os\na = os.getenv('PY_A', 'x')\nb = os.environ.get(\"PY_B\", default=3)\nc = os.environ['PY_C']\n",
                        "a.ts",
                        "const port = process.env.TS_PORT || 3000;\nconst { TS_A, TS_B: b } = process.env;\nconst u = import.meta.env.VITE_URL ?? 'u';\n",
                        "a.go",
                        "package a\n\nimport \"os\"\n\nvar a, _ = os.LookupEnv(\"GO_A\")\n",
                        "src/main.rs",
                        "fn main() { let a = std::env::var(\"RS_A\").unwrap_or(\"r\".into()); }\n",
                        "a.c",
                        "#include <stdlib.h>\nchar *f(void) { return getenv(\"C_A\"); }\n",
                        "a.php",
                        "<?php\n$a = getenv('PHP_A') ?: 'p';\n$b = $_ENV['PHP_B'];\n$c = env('PHP_C', true);\n",
                        "a.cs",
                        "class A { string a = Environment.GetEnvironmentVariable(\"CS_A\") ?? \"c\"; }\n",
                        "a.rb",
                        "a = ENV.fetch('RB_A', 'x')\nb = ENV[\"RB_B\"] || 'y' # ENV['RB_NO']\nENV['RB_SET'] = '1'\n"))
                .containsExactly(
                        "CS_A: environment variable, default c",
                        "C_A: environment variable",
                        "GO_A: environment variable",
                        "JAVA_B: environment variable, default x",
                        "KOTLIN_A: environment variable, default k",
                        "PHP_A: environment variable, default p",
                        "PHP_B: environment variable",
                        "PHP_C: environment variable, default true",
                        "PY_A: environment variable, default x",
                        "PY_B: environment variable, default 3",
                        "PY_C: environment variable",
                        "RB_A: environment variable, default x",
                        "RB_B: environment variable, default y",
                        "RS_A: environment variable, default r",
                        "TS_A: environment variable",
                        "TS_B: environment variable",
                        "TS_PORT: environment variable, default 3000",
                        "VITE_URL: environment variable, default u");
    }

    @Test
    void constants_name_variables_in_their_file_and_in_others() {
        assertThat(
                        keys(
                                "mode.go",
                                "package a\n\nconst EnvMode = \"GO_MODE\"\n",
                                "use.go",
                                "package a\n\nimport \"os\"\n\nfunc init() {\n\tmode := os.Getenv(EnvMode)\n\tset(mode)\n}\n",
                                "other/other.go",
                                "package other\n\nvar EnvMode = \"NOT_IT\"\n",
                                "Names.java",
                                "class Names {\n  static final String HOME = \"JAVA_SHOP\";\n  String mutable = \"NOT_FIXED\";\n}",
                                "Use.java",
                                "class Use { String a = System.getenv(Names.HOME); String b(Names n) { return System.getenv(n.mutable); } }",
                                "a.py",
                                "import os\nKEY = 'PY_MODE'\ndef f():\n    return os.environ.get(KEY, 'x')\n",
                                "main.rs",
                                "const KEY: &str = \"RS_KEY\";\nfn main() { let a = std::env::var(KEY); }\n",
                                "a.c",
                                "#include <stdlib.h>\n#define SHOP_ENV \"C_KEY\"\nchar *f(void) { return getenv(SHOP_ENV); }\n"))
                .containsExactly(
                        "C_KEY: environment variable",
                        "GO_MODE: environment variable",
                        "JAVA_SHOP: environment variable",
                        "PY_MODE: environment variable, default x",
                        "RS_KEY: environment variable");
    }

    @Test
    void local_names_stand_for_what_conditions_and_loops_give_them() {
        assertThat(keys("a.py", """
                                import os

                                key = "NOT_READ"

                                def editor():
                                    for key in "VISUAL", "EDITOR":
                                        rv = os.environ.get(key)

                                def folder(roaming):
                                    key = "APPDATA" if roaming else "LOCALAPPDATA"
                                    return os.environ.get(key)

                                def branches(windows):
                                    if windows:
                                        name = "WIN_HOME"
                                    else:
                                        name = "UNIX_HOME"
                                    return os.environ.get(name)

                                def known_no_more(key):
                                    key = key.upper()
                                    return os.environ.get(key)

                                def every(keys):
                                    for key in keys:
                                        os.environ.get(key)

                                def added():
                                    key = "PART"
                                    key += "_OF"
                                    return os.environ.get(key)
                                """, "a.go", """
                                package a

                                import "os"

                                func proxy() {
                                	for _, name := range []string{"HTTP_PROXY", "http_proxy"} {
                                		os.Getenv(name)
                                	}
                                }
                                """))
                .containsExactly(
                        "APPDATA: environment variable",
                        "EDITOR: environment variable",
                        "HTTP_PROXY: environment variable",
                        "LOCALAPPDATA: environment variable",
                        "UNIX_HOME: environment variable",
                        "VISUAL: environment variable",
                        "WIN_HOME: environment variable",
                        "http_proxy: environment variable");
    }

    @Test
    void functions_that_pass_on_their_parameter_read_what_they_are_asked_for() {
        assertThat(keys("settings.py", """
                                import os

                                def envbool(s: str, default: str) -> bool:
                                    return os.getenv(s, default) == "True"

                                def other(a, b):
                                    return os.getenv(b)

                                DEBUG = envbool("DEBUG", "True")
                                SECRET_KEY = envbool("SECRET_KEY", "no-secret")
                                X = other("NOT_A_KEY", "x")
                                """))
                .containsExactly("DEBUG: environment variable, default True", "SECRET_KEY: environment variable");
    }

    @Test
    void example_files_set_variables_and_secrets_stay_hidden() {
        assertThat(keys(
                        ".env.example",
                        "# comment\nPORT=8080 # the port\nexport NAME='shop'\nDB_PASSWORD=changeme\nEMPTY=\n"))
                .containsExactly(
                        "DB_PASSWORD: set in .env.example",
                        "EMPTY: set in .env.example",
                        "NAME: set in .env.example: shop",
                        "PORT: set in .env.example: 8080");
    }

    @Test
    void spring_reads_placeholders_and_binds_properties() {
        assertThat(keys(
                        "src/main/java/A.java",
                        """
                                import org.springframework.beans.factory.annotation.Value;
                                import org.springframework.boot.context.properties.ConfigurationProperties;
                                import org.springframework.core.env.Environment;
                                @ConfigurationProperties(prefix = "shop")
                                class A {
                                    static int count;
                                    private int maxItems;
                                    @Value("${shop.name:Corner}") String name;
                                    String f(Environment env) { return env.getProperty("shop.city", "Bonn"); }
                                }
                                """,
                        "src/main/resources/application-dev.yml",
                        """
                                shop:
                                  max-items: 5
                                  password: secret
                                ---
                                server.port: 8081
                                """,
                        "src/main/resources/application.properties",
                        "# x=y\nspring.jpa.ddl = none\nspring.url=${SHOP_URL:jdbc:x}\nlong=a,\\\n  b\n"))
                .containsExactly(
                        "SHOP_URL: environment variable for spring.url, default jdbc:x",
                        "long: set in application.properties",
                        "server.port: set in application-dev.yml: 8081",
                        "shop.city: property, default Bonn",
                        "shop.max-items: property bound to A.maxItems",
                        "shop.max-items: set in application-dev.yml: 5",
                        "shop.name: property bound to A.name",
                        "shop.name: property, default Corner",
                        "shop.password: set in application-dev.yml",
                        "spring.jpa.ddl: set in application.properties: none",
                        "spring.url: set in application.properties: ${SHOP_URL:jdbc:x}");
    }

    @Test
    void dot_net_reads_sections_and_connection_strings() {
        assertThat(keys(
                        "A.cs",
                        """
                                class A {
                                    void F(IConfiguration configuration) {
                                        var identity = configuration.GetSection("Identity");
                                        var url = identity.GetValue<string>("Url");
                                        var db = builder.Configuration.GetConnectionString("shop");
                                        var key = configuration["OTEL:Endpoint"];
                                        var other = dictionary["No"];
                                    }
                                }
                                """,
                        "appsettings.json",
                        "{ \"Identity\": { \"Url\": \"http://id\" }, \"ConnectionStrings\": { \"shop\": \"x\" } }"))
                .containsExactly(
                        "ConnectionStrings:shop: configuration value",
                        "ConnectionStrings:shop: set in appsettings.json",
                        "Identity: configuration section",
                        "Identity:Url: configuration value",
                        "Identity:Url: set in appsettings.json: http://id",
                        "OTEL:Endpoint: configuration value");
    }

    @Test
    void libraries_declare_variables() {
        assertThat(keys("config.go", """
                                package config

                                import (
                                	"github.com/caarlos0/env/v10"
                                	"github.com/spf13/viper"
                                )

                                type Config struct {
                                	Port int `env:"PORT" envDefault:"8080"`
                                	Name string `json:"name" env:"NAME,required"`
                                }

                                func f() {
                                	viper.SetDefault("log.level", "info")
                                	viper.BindEnv("log.level", "LOG_LEVEL")
                                	viper.GetString("log.level")
                                }
                                """, "settings.py", """
                                from pydantic_settings import BaseSettings, SettingsConfigDict

                                class Settings(BaseSettings):
                                    model_config = SettingsConfigDict(env_prefix="SHOP_")
                                    api_url: str = "/api"
                                    retries: int = Field(3, ge=0)
                                    token: str = "abc"
                                """, "cli.py", """
                                import click

                                @click.command()
                                @click.option("--level", envvar="CLI_LEVEL", default="info")
                                def run(level): ...
                                """, "src/main.rs", """
                                use clap::Parser;

                                #[derive(Parser)]
                                struct Cli {
                                    #[arg(long, env = "RS_LEVEL", default_value = "warn")]
                                    level: String,
                                }
                                """))
                .containsExactly(
                        "CLI_LEVEL: environment variable behind a command's option, default info",
                        "LOG_LEVEL: environment variable for the viper setting log.level",
                        "NAME: environment variable",
                        "PORT: environment variable, default 8080",
                        "RS_LEVEL: environment variable behind a command's option, default warn",
                        "SHOP_API_URL: environment variable for Settings.api_url, default /api",
                        "SHOP_RETRIES: environment variable for Settings.retries, default 3",
                        "SHOP_TOKEN: environment variable for Settings.token",
                        "log.level: viper setting",
                        "log.level: viper setting, default info");
    }
}
