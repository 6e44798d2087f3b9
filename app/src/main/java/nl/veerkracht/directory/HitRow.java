package nl.veerkracht.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.veerkracht.hours.Opening;
import org.jspecify.annotations.Nullable;

/** Reads one found service. */
final class HitRow {

    private HitRow() {}

    static Hit read(ResultSet row, Instant now) throws SQLException {
        return new Hit(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("organisation"),
                row.getString("about"),
                row.getBoolean("informal"),
                row.getBoolean("national"),
                row.getString("town"),
                whole(row, "minimum_age"),
                whole(row, "maximum_age"),
                List.of((String[]) row.getArray("languages").getArray()),
                row.getString("number"),
                whole(row, "wait_days"),
                moment(row, "updated"),
                row.getObject("assured_date", LocalDate.class),
                opening(row, now));
    }

    private static Opening opening(ResultSet row, Instant now) throws SQLException {
        if (!row.getBoolean("timed")) {
            return new Opening.Unknown();
        }
        if (row.getBoolean("always")) {
            return new Opening.Always();
        }
        Instant opens = moment(row, "opens");
        Instant closes = moment(row, "closes");
        if (opens == null || closes == null) {
            return new Opening.NotSoon();
        }
        return opens.isAfter(now) ? new Opening.Closed(opens) : new Opening.Open(closes);
    }

    private static @Nullable Integer whole(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
