package nl.veerkracht.helpline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.chat.Sealing;
import nl.veerkracht.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Helpers' own keys and their shares of the team's key. */
@Repository
class HelperKeyStore {

    private static final String SECRET = "helpline.helper_secret.wrapped";
    private static final String SHARE = "helpline.team_key_secret.wrapped";

    private static final String END = "delete from helpline.helper_key where account = :account";
    private static final String ADD =
            "insert into helpline.helper_key (account, public_key, made_at) values (:account, :public, :at::timestamptz)";
    private static final String ADD_SECRET =
            "insert into helpline.helper_secret (account, wrapped_sealed) values (:account, :wrapped)";
    private static final String OWN = """
            select k.account, k.public_key, s.wrapped_sealed
            from helpline.helper_key k join helpline.helper_secret s on s.account = k.account where k.account = :account
            """;
    private static final String ALL = """
            select k.account, k.public_key, k.made_at,
              array(select s.version from helpline.team_key_share s where s.helper = k.account order by s.version) versions
            from helpline.helper_key k order by k.made_at, k.account
            """;
    private static final String SHARES =
            "select version, wrapped_sealed from helpline.team_key_secret where helper = :helper order by version";
    private static final String ADD_SHARE = """
            insert into helpline.team_key_share (helper, version, given_by, given_at) values (:helper, :version, :by, :at::timestamptz)
            on conflict do nothing
            """;
    private static final String ADD_SHARE_SECRET =
            "insert into helpline.team_key_secret (helper, version, wrapped_sealed) values (:helper, :version, :wrapped)";

    private final JdbcClient jdbc;
    private final Vault vault;

    HelperKeyStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** False when there was none. */
    boolean end(AccountId account) {
        return jdbc.sql(END).param("account", account.value()).update() == 1;
    }

    void add(OwnKey key, Instant at) {
        UUID account = key.account().value();
        jdbc.sql(ADD)
                .param("account", account)
                .param("public", Sealing.bytes(key.publicKey()))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql(ADD_SECRET)
                .param("account", account)
                .param("wrapped", vault.house().seal(SECRET, account, key.wrapped()))
                .update();
    }

    Optional<OwnKey> own(AccountId account) {
        return jdbc.sql(OWN).param("account", account.value()).query(this::read).optional();
    }

    /** Every helper with a key, the first one first. There are as many as there are chairs in a room. */
    List<KeyHolder> all() {
        return jdbc.sql(ALL).query(HelperKeyStore::holder).list();
    }

    List<Share> shares(AccountId helper) {
        return jdbc.sql(SHARES)
                .param("helper", helper.value())
                .query((row, n) -> new Share(
                        helper,
                        row.getInt("version"),
                        vault.house().unseal(SHARE, helper.value(), row.getBytes("wrapped_sealed"))))
                .list();
    }

    /** False when the helper had this version already. */
    boolean add(Share share, AccountId by, Instant at) {
        UUID helper = share.helper().value();
        boolean fresh = jdbc.sql(ADD_SHARE)
                        .param("helper", helper)
                        .param("version", share.version())
                        .param("by", by.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        if (fresh) {
            jdbc.sql(ADD_SHARE_SECRET)
                    .param("helper", helper)
                    .param("version", share.version())
                    .param("wrapped", vault.house().seal(SHARE, helper, share.wrapped()))
                    .update();
        }
        return fresh;
    }

    private OwnKey read(ResultSet row, int n) throws SQLException {
        UUID account = row.getObject("account", UUID.class);
        return new OwnKey(
                new AccountId(account),
                Sealing.text(row.getBytes("public_key")),
                vault.house().unseal(SECRET, account, row.getBytes("wrapped_sealed")));
    }

    private static KeyHolder holder(ResultSet row, int n) throws SQLException {
        return new KeyHolder(
                new AccountId(row.getObject("account", UUID.class)),
                Sealing.text(row.getBytes("public_key")),
                row.getTimestamp("made_at").toInstant(),
                List.of((Integer[]) row.getArray("versions").getArray()));
    }
}
