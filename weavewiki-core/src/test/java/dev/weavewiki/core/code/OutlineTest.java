package dev.weavewiki.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.Symbol;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is read of formats that have declarations but no grammar here. */
class OutlineTest {

    private static List<String> outline(String path, String text) {
        SourceFile file = InMemoryFiles.of(path, text).only();
        return file.symbols().stream()
                .map(symbol -> symbol.kind().word() + " " + symbol.qualifiedName() + " " + lines(symbol))
                .toList();
    }

    private static String lines(Symbol symbol) {
        int from = symbol.lines().from();
        int to = symbol.lines().to();
        return from == to ? "" + from : from + "-" + to;
    }

    @Test
    void protobuf_has_messages_services_and_calls() {
        String text = """
                syntax = "proto3";
                // A shop.
                message Shop {
                  enum Kind { SMALL = 0; }
                  message Till {
                    int32 coins = 1;
                  }
                }
                service Shops
                {
                  rpc Open(Shop) returns (Shop);
                  rpc Close(Shop) returns (Shop) {
                    option (x) = "}";
                  }
                }
                """;

        assertThat(outline("shop.proto", text))
                .containsExactly(
                        "struct Shop 3-8",
                        "enum Shop.Kind 4",
                        "struct Shop.Till 5-7",
                        "interface Shops 9-15",
                        "method Shops.Open 11",
                        "method Shops.Close 12-14");
        assertThat(InMemoryFiles.of("shop.proto", text).only().symbols().get(0).doc())
                .isEqualTo("A shop.");
    }

    @Test
    void graphql_has_types_and_the_fields_that_clients_ask() {
        assertThat(outline("shop.graphql", """
                        type Shop implements Open {
                          name: String!
                        }
                        type Query {
                          shops(first: Int): [Shop]
                          shop: Shop
                        }
                        scalar Date
                        union Thing = Shop | Till
                        enum Kind { SMALL }
                        directive @slow on FIELD
                        query Named { shops { name } }
                        """))
                .containsExactly(
                        "class Shop 1-3",
                        "class Query 4-7",
                        "method Query.shops 5",
                        "method Query.shop 6",
                        "type Date 8",
                        "type Thing 9",
                        "enum Kind 10",
                        "annotation slow 11",
                        "function Named 12");
    }

    @Test
    void sql_has_tables_views_and_functions_up_to_their_semicolons() {
        assertThat(outline("shop.sql", """
                        CREATE TABLE IF NOT EXISTS public."shops" (
                          id int
                        );
                        create or replace view open_shops as
                          select 1;
                        CREATE FUNCTION total() RETURNS int AS $$
                        BEGIN
                          RETURN 1;
                        END;
                        $$ LANGUAGE plpgsql;
                        create unique index shop_names on shops (name);
                        insert into shops values (1);
                        """))
                .containsExactly(
                        "struct public.shops 1-3",
                        "type open_shops 4-5",
                        "function total 6-10",
                        "property shop_names 11");
    }

    @Test
    void terraform_has_resources_modules_and_variables() {
        assertThat(outline("main.tf", """
                        resource "aws_instance" "web" {
                          tags = { Name = "web" }
                        }
                        module "net" {
                          source = "./net"
                        }
                        variable "size" {}
                        """))
                .containsExactly("struct aws_instance.web 1-3", "module net 4-6", "variable size 7");
    }

    @Test
    void formats_name_each_other_by_path() {
        CodeModel model = InMemoryFiles.of(
                        "api/shop.proto", "import \"google/any.proto\";\nimport \"shop/till.proto\";\n",
                        "third/proto/shop/till.proto", "",
                        "infra/main.tf", "module \"net\" {\n  source = \"./net\"\n}\n",
                        "infra/net/main.tf", "",
                        "infra/net/a.tf", "")
                .model();

        assertThat(model.dependencies())
                .extracting(edge -> edge.from() + " -> " + edge.to() + " " + edge.certainty())
                .containsExactly(
                        "api/shop.proto -> third/proto/shop/till.proto LIKELY",
                        "infra/main.tf -> infra/net/main.tf CERTAIN");
        assertThat(model.externalUses()).extracting("module").containsExactly("google/any.proto");
    }
}
