package dev.weavewiki.core.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretMaskerTest {

    private final SecretMasker masker = new SecretMasker();

    /** Put together at run time, so that no scanner takes the sources of this test for a leak. */
    private static String made(String prefix, int length) {
        return prefix + "a1B2c3D4e5F6g7H8i9J0".repeat(1 + length / 20).substring(0, length);
    }

    @Test
    void known_formats_are_replaced_wherever_they_stand() {
        assertThat(masker.mask("x AKIA" + "ABCDEFGHIJKLMNO7 y")).isEqualTo("x ‹secret:aws-access-key› y");
        assertThat(masker.mask(made("ghp_", 36))).isEqualTo("‹secret:github-token›");
        assertThat(masker.mask(made("xoxb-", 30))).isEqualTo("‹secret:slack-token›");
        assertThat(masker.mask(made("AIza", 35))).isEqualTo("‹secret:google-api-key›");
        assertThat(masker.mask("k=" + made("sk-ant-", 60))).isEqualTo("k=‹secret:anthropic-key›");
        assertThat(masker.mask("k=" + made("sk-proj-", 60))).isEqualTo("k=‹secret:openai-key›");
        assertThat(masker.mask(made("eyJ", 30) + "." + made("eyJ", 30) + "." + made("", 30)))
                .isEqualTo("‹secret:jwt›");
        assertThat(masker.mask("postgres://app:s3cr3t99@db/x")).isEqualTo("postgres://app:‹secret:url-password›@db/x");
    }

    @Test
    void a_private_key_loses_its_body_and_keeps_its_lines() {
        String key = "-----BEGIN RSA PRIVATE " + "KEY-----\n" + (made("", 64) + "\n").repeat(3)
                + "-----END RSA PRIVATE " + "KEY-----\nafter\n";

        String masked = masker.mask(key);

        assertThat(masked.lines().toList())
                .containsExactly(
                        "-----BEGIN RSA PRIVATE " + "KEY-----",
                        "‹secret:private-key›",
                        "‹secret:private-key›",
                        "‹secret:private-key›",
                        "-----END RSA PRIVATE " + "KEY-----",
                        "after");
    }

    @Test
    void a_key_that_never_ends_is_masked_to_the_end() {
        String masked = masker.mask("-----BEGIN PRIVATE " + "KEY-----\n" + made("", 64));

        assertThat(masked).endsWith("‹secret:private-key›");
    }

    @Test
    void values_that_look_random_are_masked_where_a_name_says_secret() {
        String value = made("", 32);

        assertThat(masker.mask("apiKey = \"" + value + "\";")).isEqualTo("apiKey = \"‹secret:generic›\";");
        assertThat(masker.mask("\"client_secret\": \"" + value + "\","))
                .isEqualTo("\"client_secret\": \"‹secret:generic›\",");
        assertThat(masker.mask("DB_PASSWORD: " + value + "\nnext")).isEqualTo("DB_PASSWORD: ‹secret:generic›\nnext");
    }

    @Test
    void text_made_to_be_slow_is_masked_like_any_other() {
        String hostile = "a@".repeat(300_000) + "x1".repeat(20) + " " + ("k1".repeat(10) + " ").repeat(20_000)
                + "eyJ-".repeat(50_000) + "-----BEGIN PRIVATE KEY-----".repeat(2_000);

        String masked = masker.mask(hostile);

        assertThat(masked).hasSizeLessThanOrEqualTo(hostile.length()).contains("a@a@");
    }

    @Test
    void a_value_may_stand_on_the_line_below_its_name() {
        assertThat(masker.mask("a\napi_key =\n  '" + made("", 24) + "'\nb"))
                .isEqualTo("a\napi_key =\n  '‹secret:generic›'\nb");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password = \"correct-horse-battery-staple\"",
                "token = nextTokenFromStream2(input)",
                "String token = tokenizer.next();",
                "secret = \"com.example.Secret2Provider\"",
                "token = computeSha256DigestOfInput",
                "the ghosts of sk-fading-circle and sk-cube-grid-with-a-long-name-indeed",
                "http://user:password@host/",
                "https://example.org/a:b@c",
                "PRIVATE KEY is a word"
            })
    void ordinary_text_stays_as_it_is(String text) {
        assertThat(masker.mask(text)).isEqualTo(text);
    }

    /** One value for each kind, made of its fixed part and of characters that its pattern takes. */
    @ParameterizedTest
    @CsvSource({
        "gitlab-token, glrt-, 20, mixed",
        "telegram-token, 123456789:A, 34, mixed",
        "google-oauth-secret, GOCSPX-, 28, mixed",
        "azure-storage-key, AccountKey=, 86, mixed",
        "groq-key, gsk_, 52, mixed",
        "xai-key, xai-, 80, mixed",
        "replicate-token, r8_, 37, mixed",
        "stripe-webhook-secret, whsec_, 32, mixed",
        "square-token, sq0atp-, 22, mixed",
        "shopify-token, shpat_, 32, hex",
        "twilio-key, SK, 32, hex",
        "mailgun-key, key-, 32, hex",
        "rubygems-key, rubygems_, 48, hex",
        "crates-token, cio, 32, mixed",
        "docker-token, dckr_pat_, 27, mixed",
        "digitalocean-token, dop_v1_, 64, hex",
        "databricks-token, dapi, 32, hex",
        "vault-token, hvs., 28, mixed",
        "pulumi-token, pul-, 40, hex",
        "grafana-token, glsa_, 41, mixed",
        "linear-key, lin_api_, 40, mixed",
        "notion-token, ntn_, 46, mixed",
        "atlassian-token, ATATT3, 180, mixed",
        "supabase-token, sbp_, 40, hex"
    })
    void tokens_of_common_services_are_known_by_their_form(String kind, String prefix, int length, String alphabet) {
        String value = alphabet.equals("hex")
                ? prefix + "0a1b2c3d4e5f6789".repeat(1 + length / 16).substring(0, length)
                : made(prefix, length);

        assertThat(masker.mask("x " + value + " y")).isEqualTo("x ‹secret:" + kind + "› y");
    }

    @Test
    void no_pattern_can_be_made_slow() {
        assertThat(SecretFormats.all()).hasSizeGreaterThan(50).allSatisfy(format -> {
            assertThat(format.pattern().pattern().replaceAll("\\{\\d+(,\\d+)?}[+]?|\\\\[.+]|\\[[^\\]]*]|\\?[+]", ""))
                    .as(format.kind())
                    .doesNotContain("*", "+");
        });
    }
}
