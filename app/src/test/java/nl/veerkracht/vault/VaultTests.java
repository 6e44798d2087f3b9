package nl.veerkracht.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import nl.veerkracht.testing.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class VaultTests {

    @Autowired
    Vault vault;

    private final UUID row = UUID.randomUUID();

    @Test
    void what_is_sealed_opens_in_its_own_place_only() {
        DataKey key = vault.create();
        byte[] sealed = key.seal("signal.content.facts", row, "zij zag er moe uit");

        assertThat(vault.open(key.id()).unseal("signal.content.facts", row, sealed))
                .isEqualTo("zij zag er moe uit");
        assertThatThrownBy(() -> key.unseal("signal.content.facts", UUID.randomUUID(), sealed))
                .isInstanceOf(CannotUnseal.class);
        assertThatThrownBy(() -> key.unseal("signal.content.actions", row, sealed))
                .isInstanceOf(CannotUnseal.class);
        assertThatThrownBy(() -> vault.create().unseal("signal.content.facts", row, sealed))
                .isInstanceOf(CannotUnseal.class);
    }

    @Test
    void a_destroyed_key_cannot_be_opened_nor_brought_back() {
        DataKey key = vault.create();
        assertThat(vault.destroy(key.id())).isTrue();
        assertThatThrownBy(() -> vault.open(key.id())).isInstanceOf(Erased.class);
        assertThat(vault.destroyAgain()).isZero();
    }

    @Test
    void a_fingerprint_is_stable_and_tells_purposes_apart() {
        assertThat(vault.fingerprint("email", "a@b.nl"))
                .isEqualTo(vault.fingerprint("email", "a@b.nl"))
                .isNotEqualTo(vault.fingerprint("phone", "a@b.nl"))
                .hasSize(32);
    }

    @Test
    void keys_print_as_redacted() {
        assertThat(vault.create()).hasToString("DataKey[redacted]");
    }
}
