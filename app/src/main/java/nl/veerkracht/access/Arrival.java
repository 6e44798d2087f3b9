package nl.veerkracht.access;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.OrganisationId;
import org.springframework.stereotype.Component;

/** Somebody uses her link and chooses how she signs in from then on: everything in one transaction, or nothing. */
@Component
class Arrival {

    private final Invitations invitations;
    private final CredentialStore credentials;
    private final PasskeyStore passkeys;
    private final Passwords passwords;
    private final OneTimeCodes codes;
    private final SignIn signIn;
    private final AsHouse house;

    Arrival(
            Invitations invitations,
            CredentialStore credentials,
            PasskeyStore passkeys,
            Passwords passwords,
            OneTimeCodes codes,
            SignIn signIn,
            AsHouse house) {
        this.invitations = invitations;
        this.credentials = credentials;
        this.passkeys = passkeys;
        this.passwords = passwords;
        this.codes = codes;
        this.signIn = signIn;
        this.house = house;
    }

    /** What was chosen on the page of the link; organisation and e-mail only by the very first. */
    record Chosen(String name, String organisation, String email) {}

    OptionalLong step(Invitation invitation, String code) {
        return codes.step(invitation.totpSecret(), code);
    }

    Optional<SignedIn> withPassword(Invitation invitation, Chosen chosen, String password, long step) {
        String hash = passwords.hash(password);
        return join(
                invitation,
                chosen,
                "password",
                account -> credentials.save(account, hash, invitation.totpSecret(), step));
    }

    Optional<SignedIn> withPasskey(Invitation invitation, Chosen chosen, Consumer<AccountId> register) {
        return join(invitation, chosen, "passkey", register);
    }

    /** A link that is used again after a loss takes away every way in there was before. */
    private Optional<SignedIn> join(Invitation invitation, Chosen chosen, String how, Consumer<AccountId> keep) {
        return house.call(
                "access.join",
                () -> invitations.use(invitation, account(invitation, chosen)).map(account -> {
                    credentials.forget(account);
                    passkeys.forget(account);
                    keep.accept(account);
                    Credentials now = credentials.of(account).orElseThrow();
                    signIn.known(now, how);
                    return now.signedIn();
                }));
    }

    private NewAccount account(Invitation invitation, Chosen chosen) {
        OrganisationId organisation = invitation.isFirst()
                ? invitations.operating(chosen.organisation())
                : new OrganisationId(new java.util.UUID(0, 0));
        String email = invitation.isFirst() ? chosen.email() : invitation.email();
        return new NewAccount(chosen.name(), email, organisation, Invitations.firstRoles());
    }
}
