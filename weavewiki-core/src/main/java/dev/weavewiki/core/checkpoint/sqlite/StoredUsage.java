package dev.weavewiki.core.checkpoint.sqlite;

import dev.weavewiki.core.model.TokenUsage;
import dev.weavewiki.core.model.Tokens;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The columns in which every table holds a usage. */
final class StoredUsage {

    private StoredUsage() {}

    static TokenUsage of(ResultSet row) throws SQLException {
        return new TokenUsage(
                Tokens.of(row.getLong("input")),
                Tokens.of(row.getLong("output")),
                row.getBoolean("estimated"),
                Tokens.of(row.getLong("cached_input")),
                Tokens.of(row.getLong("reasoning")),
                Tokens.of(row.getLong("written_input")));
    }
}
