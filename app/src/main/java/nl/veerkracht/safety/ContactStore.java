package nl.veerkracht.safety;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.vault.DataKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ContactStore {

    private static final String ADDRESS = "safety.contact.address";
    private static final String COVER = "safety.contact.cover";
    private static final String OTHERS = "safety.contact.others";
    private static final String CODE_WORD = "safety.contact.code_word";
    private static final String NOTE = "safety.contact.note";

    private static final String NEWEST =
            "select * from safety.contact where trajectory = :line order by version desc limit 1";
    private static final String VERSIONS =
            "select version, safe, set_by, set_at from safety.contact where trajectory = :line order by version desc limit 20";
    /** Nothing is written when somebody wrote the next version before. */
    private static final String ADD = """
            insert into safety.contact (id, trajectory, version, safe, channels, from_hour, until_hour, voicemail, sender, language, with_her,
              address_sealed, cover_sealed, others_sealed, code_word_sealed, note_sealed, set_by)
            values (:id, :line, :version, :safe, :channels::text[], :from, :until, :voicemail, :sender, :language, :withHer,
              :address, :cover, :others, :codeWord, :note, :by)
            on conflict (trajectory, version) do nothing
            """;

    /** That there was a version. */
    record Version(int number, boolean safe, AccountId by, java.time.Instant at) {}

    private final JdbcClient jdbc;

    ContactStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<SafeContact> newest(Dossier dossier) {
        return jdbc.sql(NEWEST)
                .param("line", dossier.id())
                .query((row, n) -> contact(row, dossier.key()))
                .optional();
    }

    List<Version> versions(UUID line) {
        return jdbc.sql(VERSIONS)
                .param("line", line)
                .query((row, n) -> new Version(
                        row.getInt("version"),
                        row.getBoolean("safe"),
                        new AccountId(row.getObject("set_by", UUID.class)),
                        row.getTimestamp("set_at").toInstant()))
                .list();
    }

    /** False when there is such a version already. */
    boolean add(Dossier dossier, int version, SafeContact.Terms terms, AccountId by) {
        UUID id = UUID.randomUUID();
        DataKey key = dossier.key();
        return jdbc.sql(ADD)
                        .param("id", id)
                        .param("line", dossier.id())
                        .param("version", version)
                        .param("safe", terms.safe())
                        .param("channels", codes(terms.channels()))
                        .param("from", terms.hours().from())
                        .param("until", terms.hours().until())
                        .param("voicemail", terms.voicemail())
                        .param("sender", terms.sender().code())
                        .param("language", terms.language().getLanguage())
                        .param("withHer", terms.withHer())
                        .param("address", key.sealNullable(ADDRESS, id, terms.address()))
                        .param("cover", key.sealNullable(COVER, id, terms.cover()))
                        .param("others", key.sealNullable(OTHERS, id, terms.others()))
                        .param("codeWord", key.sealNullable(CODE_WORD, id, terms.codeWord()))
                        .param("note", key.sealNullable(NOTE, id, terms.note()))
                        .param("by", by.value())
                        .update()
                == 1;
    }

    private static String[] codes(Set<Channel> channels) {
        return channels.stream().sorted().map(Channel::code).toArray(String[]::new);
    }

    private static SafeContact contact(ResultSet row, DataKey key) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String[] channels = (String[]) row.getArray("channels").getArray();
        return new SafeContact(
                row.getInt("version"),
                new SafeContact.Terms(
                        row.getBoolean("safe"),
                        Arrays.stream(channels).map(Channel::ofCode).collect(Collectors.toSet()),
                        new Hours(row.getInt("from_hour"), row.getInt("until_hour")),
                        row.getBoolean("voicemail"),
                        Sender.ofCode(row.getString("sender")),
                        Locale.of(row.getString("language")),
                        row.getBoolean("with_her"),
                        key.unsealNullable(ADDRESS, id, row.getBytes("address_sealed")),
                        key.unsealNullable(COVER, id, row.getBytes("cover_sealed")),
                        key.unsealNullable(OTHERS, id, row.getBytes("others_sealed")),
                        key.unsealNullable(CODE_WORD, id, row.getBytes("code_word_sealed")),
                        key.unsealNullable(NOTE, id, row.getBytes("note_sealed"))),
                new AccountId(row.getObject("set_by", UUID.class)),
                row.getTimestamp("set_at").toInstant());
    }
}
