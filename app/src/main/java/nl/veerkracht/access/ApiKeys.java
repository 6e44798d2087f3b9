package nl.veerkracht.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.ApiKeyId;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Organisations' keys to the API. The secret is shown once, when it is made; here only a keyed hash of it stays. */
@Component
public class ApiKeys {

    /** What a key may be for; people's own work is not done by keys. */
    public static final List<Role> ROLES = List.of(Role.SIGNALLER, Role.LINK_CONFIRMER, Role.WEIGHER, Role.IMPORTER);

    private final ApiKeyStore store;
    private final Organisations organisations;
    private final Managing managing;
    private final Audit audit;

    ApiKeys(ApiKeyStore store, Organisations organisations, Managing managing, Audit audit) {
        this.store = store;
        this.organisations = organisations;
        this.managing = managing;
        this.audit = audit;
    }

    /**
     * Who: the house (command line), and administrators of the operating organisation. Makes a key, and the organisation when it is new.
     *
     * @return the secret, which cannot be shown again
     * @throws Refused when a key cannot have this role, or the name is unusable
     */
    @Transactional
    public String create(String organisation, Role role) {
        managing.requireAll();
        return create(organisations.confirmed(organisation), role);
    }

    /**
     * Who: the house, and administrators of this organisation; a key that carries several organisations' signals only those of the operating
     * organisation.
     *
     * @return the secret, which cannot be shown again
     */
    @Transactional
    public String create(OrganisationId organisation, Role role) {
        managing.require(organisation);
        if (role == Role.IMPORTER) {
            managing.requireAll();
        }
        if (!ROLES.contains(role)) {
            throw new Refused("access.key.role");
        }
        ApiKeyId id = ApiKeyId.random();
        String secret = "vk_" + Secrets.fresh();
        store.insert(id, organisation, role, secret, Acting.current().account().orElse(null));
        audit.change("api-key.create", List.of(id.value(), organisation.value()), Map.of("role", role.code()));
        return secret;
    }

    /** Who: administrators of this organisation. Its keys, newest first, also the revoked ones. */
    @Transactional(readOnly = true)
    public List<ApiKey> of(OrganisationId organisation) {
        managing.require(organisation);
        return store.of(organisation);
    }

    /** Who: administrators of the key's organisation. From now on the key opens nothing. */
    @Transactional
    public void revoke(OrganisationId organisation, ApiKeyId key) {
        managing.require(organisation);
        if (store.revoke(organisation, key)) {
            audit.change("api-key.revoke", List.of(key.value(), organisation.value()), Map.of("state", "revoked"));
        }
    }

    /** Who: the door of the API, before anybody is known. The key with this secret, unless it was revoked or its organisation takes no part any more. */
    @Transactional
    public Optional<Actor.Key> find(String secret) {
        return store.shown(secret);
    }
}
