package nl.veerkracht.bench;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import nl.veerkracht.vault.DataKey;
import nl.veerkracht.vault.Vault;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Organisations and accounts as room {@code access} keeps them. */
final class PeopleStore {

    private static final String ORGANISATIONS =
            "copy access.organisation (id, name, state, operator, created_at) from stdin (format binary)";
    private static final String ACCOUNTS =
            "copy access.account (id, organisation, name_sealed, state, created_at) from stdin (format binary)";
    private static final String ROLES = "copy access.account_role (account, role) from stdin (format binary)";
    private static final String WORDS = "copy access.account_word (word, account) from stdin (format binary)";
    private static final String KEYS =
            "copy access.api_key (id, organisation, role, secret_hash, created_at) from stdin (format binary)";
    private static final String CREDENTIALS =
            "copy access.credential (account, password_sealed, totp_sealed) from stdin (format binary)";
    private static final String EMAILS =
            "copy access.account_email (account, email_sealed, fingerprint) from stdin (format binary)";

    private final Vault vault;
    private final DataKey house;
    private final Secret secret;

    /** The same password for all, hashed once as the application does: the hash takes long on purpose. */
    private final String hash;

    PeopleStore(Vault vault, Secret secret) {
        this.vault = vault;
        this.secret = secret;
        this.house = vault.house();
        this.hash = String.valueOf(new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2).encode(secret.password()));
    }

    void add(Load.Batch batch, Town town, Instant now) {
        Instant began = now.minus(800, ChronoUnit.DAYS);
        for (Town.Organisation one : town.organisations()) {
            batch.table(ORGANISATIONS)
                    .row(5)
                    .add(one.id())
                    .add(one.name())
                    .add("confirmed")
                    .add(one == town.organisations().getFirst())
                    .add(began);
            batch.table(KEYS)
                    .row(5)
                    .add(UUID.nameUUIDFromBytes(one.name().getBytes(StandardCharsets.UTF_8)))
                    .add(one.id())
                    .add("signaller")
                    .add(vault.fingerprint("api-key", secret.apiKey(one.id())))
                    .add(began);
        }
        town.accounts().forEach(one -> add(batch, one, began.plusSeconds(one.number())));
    }

    private void add(Load.Batch batch, Town.Account one, Instant began) {
        UUID id = one.id();
        batch.table(ACCOUNTS)
                .row(5)
                .add(id)
                .add(one.organisation())
                .add(house.seal("access.account.name", id, one.name()))
                .add("active")
                .add(began);
        one.roles().forEach(role -> batch.table(ROLES).row(2).add(id).add(role.code()));
        words(one.name())
                .distinct()
                .forEach(word -> batch.table(WORDS)
                        .row(2)
                        .add(vault.fingerprint("account-name", word))
                        .add(id));
        batch.table(CREDENTIALS)
                .row(3)
                .add(id)
                .add(house.seal("access.credential.password", id, hash))
                .add(house.seal(
                        "access.credential.totp", id, Base64.getEncoder().encodeToString(secret.totp(id))));
        String email = email(id);
        batch.table(EMAILS)
                .row(3)
                .add(id)
                .add(house.seal("access.account_email.email", id, email))
                .add(vault.fingerprint("account-email", email));
    }

    static String email(UUID account) {
        return account + "@stad.example";
    }

    private static java.util.stream.Stream<String> words(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"));
    }
}
