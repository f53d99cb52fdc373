package dev.weavewiki.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.code.Fact;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Commands of the usual libraries for command lines carry their names and what they say of themselves. */
class CommandsTest {

    private static List<String> commands(String... files) {
        return InMemoryFiles.of(files).model().facts(Fact.Kind.CLI_COMMAND).stream()
                .map(fact -> fact.name() + ": " + fact.detail())
                .toList();
    }

    @Test
    void java_annotates() {
        assertThat(commands("A.java", """
                                import picocli.CommandLine.Command;
                                @Command(name = "serve", description = "Serves")
                                class A {}
                                """, "B.java", """
                                import com.beust.jcommander.Parameters;
                                @Parameters(commandNames = {"add", "a"}, commandDescription = "Adds")
                                class B {}
                                """, "C.java", """
                                @Command(name = "no")
                                class C {}
                                """)).containsExactly("add: Adds", "serve: Serves");
    }

    @Test
    void scripts_chain() {
        assertThat(commands("cli.ts", """
                                import { Command } from 'commander';
                                const program = new Command();
                                program.command('build <dir>').description('Builds').action(build);
                                program.command('watch', 'Watches');
                                """, "y.js", """
                                const yargs = require('yargs');
                                yargs.command('serve [port]', 'Serves', b => b);
                                """, "src/commands/app/create.ts", """
                                import { Command } from '@oclif/core';
                                export default class Create extends Command {}
                                """))
                .containsExactly("app create: ", "build: Builds", "serve: Serves", "watch: Watches");
    }

    @Test
    void python_decorates_and_django_has_files() {
        assertThat(commands("cli.py", """
                                import click
                                @click.command()
                                def sync_all():
                                    "Syncs all. Slowly."
                                """, "arg.py", """
                                import argparse
                                sub.add_parser("run", help="Runs")
                                """, "shop/management/commands/prune.py", """
                                from django.core.management.base import BaseCommand
                                class Command(BaseCommand):
                                    help = "Prunes"
                                """))
                .containsExactly("manage.py prune: ", "run: Runs", "sync-all: Syncs all.");
    }

    @Test
    void other_languages_declare() {
        assertThat(commands(
                        "cmd.go",
                        """
                                package cmd

                                import "github.com/urfave/cli/v2"

                                var c = &cli.Command{Name: "push", Usage: "Pushes"}
                                """,
                        "src/main.rs",
                        """
                                use clap::{Parser, Subcommand};

                                #[derive(Subcommand)]
                                enum Commands {
                                    /// Adds files
                                    AddFiles { name: String },
                                    Status,
                                }
                                """,
                        "A.php",
                        """
                                <?php
                                use Symfony\\Component\\Console\\Attribute\\AsCommand;
                                #[AsCommand(name: 'app:mail', description: 'Mails')]
                                class A {}
                                """,
                        "A.cs",
                        """
                                using System.CommandLine;
                                class A { Command c = new Command("pack", "Packs"); }
                                """,
                        "lib/tasks/db.rake",
                        """
                                namespace :db do
                                  desc "Fills"
                                  task :fill => :environment do
                                  end
                                  task :hidden
                                end
                                """,
                        "cli.rb",
                        """
                                class Cli < Thor
                                  desc "greet NAME", "Greets"
                                  def greet(name)
                                  end
                                end
                                """))
                .containsExactly(
                        "add-files: Adds files",
                        "app:mail: Mails",
                        "greet: Greets",
                        "pack: Packs",
                        "push: Pushes",
                        "rake db:fill: Fills",
                        "status: ");
    }
}
