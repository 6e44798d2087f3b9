package nl.veerkracht.signal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rows as records, unsealed. */
@Component
class SignalRows {

    private final Vault vault;

    SignalRows(Vault vault) {
        this.vault = vault;
    }

    SignalMeta meta(ResultSet row, int n) throws SQLException {
        UUID keeper = row.getObject("keeper", UUID.class);
        String told = row.getString("told");
        return new SignalMeta(
                id(row),
                organisation(row),
                row.getString("organisation_name"),
                keeper == null ? null : new AccountId(keeper),
                row.getString("observed"),
                row.getObject("observed_on", LocalDate.class),
                row.getTimestamp("received_at").toInstant(),
                SignalState.ofCode(row.getString("state")),
                row.getBoolean("danger"),
                told == null ? null : Told.ofCode(told),
                areas(row),
                row.getTimestamp("expires_at").toInstant(),
                row.getInt("version"));
    }

    SignalIdentity identity(ResultSet row, int n) throws SQLException {
        Seals seals = seals(row);
        return new SignalIdentity(
                id(row),
                organisation(row),
                row.getString("organisation_name"),
                seals.externalId(row.getBytes("external_id_sealed")),
                seals.about(row.getBytes("about_sealed")));
    }

    SignalContent content(ResultSet row, int n) throws SQLException {
        return seals(row)
                .content(
                        row.getBytes("observations_sealed"),
                        row.getBytes("place_sealed"),
                        row.getBytes("actions_sealed"),
                        row.getBytes("description_sealed"));
    }

    SignalContact contact(ResultSet row, int n) throws SQLException {
        return new SignalContact(id(row), organisation(row), row.getString("organisation_name"), signaller(row));
    }

    Signaller signaller(ResultSet row) throws SQLException {
        return seals(row).signaller(row.getString("role"), row.getBytes("name_sealed"), row.getBytes("reach_sealed"));
    }

    About about(ResultSet row) throws SQLException {
        return seals(row).about(row.getBytes("about_sealed"));
    }

    SignalView view(ResultSet row, int n) throws SQLException {
        boolean kept = row.getBytes("wrapped") != null;
        return new SignalView(
                meta(row, n),
                part(kept, row, "about_sealed", this::identity),
                part(kept, row, "observations_sealed", this::content),
                part(kept, row, "name_sealed", this::contact));
    }

    SignalLine line(ResultSet row, int n) throws SQLException {
        boolean seen = row.getBytes("wrapped") != null && row.getBytes("about_sealed") != null;
        return new SignalLine(meta(row, n), seen ? seals(row).about(row.getBytes("about_sealed")) : null);
    }

    private interface Reading<T> {
        T read(ResultSet row, int n) throws SQLException;
    }

    private static <T> @Nullable T part(boolean kept, ResultSet row, String column, Reading<T> reading)
            throws SQLException {
        return kept && row.getBytes(column) != null ? reading.read(row, 0) : null;
    }

    private Seals seals(ResultSet row) throws SQLException {
        UUID key = row.getObject("key_id", UUID.class);
        return new Seals(vault.unwrap(key, row.getBytes("wrapped")), row.getObject("id", UUID.class));
    }

    private static SignalId id(ResultSet row) throws SQLException {
        return new SignalId(row.getObject("id", UUID.class));
    }

    private static OrganisationId organisation(ResultSet row) throws SQLException {
        return new OrganisationId(row.getObject("organisation", UUID.class));
    }

    private static List<LifeArea> areas(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("life_areas").getArray())
                .map(LifeArea::ofCode)
                .toList();
    }
}
