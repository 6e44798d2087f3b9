package nl.veerkracht.access;

import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Code phrases, unreadable. Only ever used as the house. */
@Repository
class PhraseStore {

    private static final String HASH = "access.code_phrase.hash";

    private static final String SAVE = """
            insert into access.code_phrase (id, purpose, subject, fingerprint, hash_sealed)
            values (:id, :purpose, :subject, :fingerprint, :hash)
            on conflict (purpose, subject) do update set id = excluded.id, fingerprint = excluded.fingerprint,
              hash_sealed = excluded.hash_sealed, issued_at = actor.moment()
            """;
    private static final String REMOVE =
            "delete from access.code_phrase where purpose = :purpose and subject = :subject";
    private static final String ENTRY =
            "select id from access.code_phrase where purpose = :purpose and subject = :subject";
    private static final String HOLD =
            "select id from access.code_phrase where id = :id and subject = :subject for update";
    private static final String RENEW =
            "update access.code_phrase set id = :id where purpose = :purpose and subject = :subject";
    private static final String FIND =
            "select id, subject, hash_sealed from access.code_phrase where fingerprint = :fingerprint";

    /** A phrase that may be the one that was typed; its hash decides. */
    record Found(UUID subject, UUID entry, String hash) {}

    private final JdbcClient jdbc;
    private final Vault vault;

    PhraseStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void save(PhrasePurpose purpose, UUID subject, byte[] fingerprint, String hash) {
        jdbc.sql(SAVE)
                .param("id", UUID.randomUUID())
                .param("purpose", purpose.code())
                .param("subject", subject)
                .param("fingerprint", fingerprint)
                .param("hash", vault.house().seal(HASH, subject, hash))
                .update();
    }

    boolean remove(PhrasePurpose purpose, UUID subject) {
        return jdbc.sql(REMOVE)
                        .param("purpose", purpose.code())
                        .param("subject", subject)
                        .update()
                == 1;
    }

    void renew(PhrasePurpose purpose, UUID subject) {
        jdbc.sql(RENEW)
                .param("id", UUID.randomUUID())
                .param("purpose", purpose.code())
                .param("subject", subject)
                .update();
    }

    Optional<UUID> entry(PhrasePurpose purpose, UUID subject) {
        return jdbc.sql(ENTRY)
                .param("purpose", purpose.code())
                .param("subject", subject)
                .query(UUID.class)
                .optional();
    }

    /** Whether this very phrase still stands; nobody changes it until this transaction ends. */
    boolean hold(UUID entry, UUID subject) {
        return jdbc.sql(HOLD)
                .param("id", entry)
                .param("subject", subject)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    Optional<Found> find(byte[] fingerprint) {
        return jdbc.sql(FIND)
                .param("fingerprint", fingerprint)
                .query((row, n) -> {
                    UUID subject = row.getObject("subject", UUID.class);
                    return new Found(
                            subject,
                            row.getObject("id", UUID.class),
                            vault.house().unseal(HASH, subject, row.getBytes("hash_sealed")));
                })
                .optional();
    }
}
