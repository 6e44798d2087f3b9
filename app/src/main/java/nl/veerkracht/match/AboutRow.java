package nl.veerkracht.match;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import nl.veerkracht.directory.ServiceId;
import nl.veerkracht.vault.DataKey;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** How it stands with a line, in its row; what is known of her is one sealed text. */
final class AboutRow {

    static final String ABOUT = "match.about.about";
    static final String WHY = "match.choice.why";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AboutRow() {}

    static byte[] sealed(DataKey key, UUID line, About about) {
        return key.seal(ABOUT, line, JSON.writeValueAsString(about));
    }

    static About about(ResultSet row, UUID line, DataKey key) throws SQLException {
        byte[] sealed = row.getBytes("about_sealed");
        return sealed == null ? About.NOTHING : JSON.readValue(key.unseal(ABOUT, line, sealed), About.class);
    }

    static @Nullable ServiceId service(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new ServiceId(id);
    }

    static Standing standing(ResultSet row, UUID line, DataKey key, @Nullable Choice choice) throws SQLException {
        return new Standing(
                row.getObject("since", LocalDate.class),
                about(row, line, key),
                row.getInt("version"),
                service(row, "proposed"),
                choice);
    }

    static @Nullable Choice choice(ResultSet row, DataKey key) throws SQLException {
        UUID id = row.getObject("choice", UUID.class);
        return id == null
                ? null
                : new Choice(
                        id,
                        new ServiceId(row.getObject("chosen", UUID.class)),
                        key.unsealNullable(WHY, id, row.getBytes("why_sealed")),
                        row.getObject("deviation", UUID.class),
                        row.getTimestamp("chosen_at").toInstant());
    }
}
