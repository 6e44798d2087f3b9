package nl.veerkracht.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.veerkracht.actor.AccountId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Passkeys (WebAuthn level 3), verified by Spring Security and webauthn4j. The challenge is kept in the session and taken from it once; the device must
 * have checked that it is her (finger, face or PIN), because a passkey stands for password and code together.
 */
@Component
class Passkeys {

    private static final Duration TIME = Duration.ofMinutes(5);
    private static final List<PublicKeyCredentialParameters> ALGORITHMS = List.of(
            PublicKeyCredentialParameters.EdDSA,
            PublicKeyCredentialParameters.ES256,
            PublicKeyCredentialParameters.RS256);

    private final PasskeyStore store;
    private final String address;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    Passkeys(PasskeyStore store, @Value("${veerkracht.address:}") String address) {
        this.store = store;
        this.address = address;
    }

    /** Something a browser sent that is no passkey, or not the right one. */
    static final class NotAccepted extends RuntimeException {
        NotAccepted(Throwable cause) {
            super("A passkey was not accepted.", cause, false, false);
        }
    }

    static Bytes challenge() {
        return new Bytes(Secrets.bytes(32));
    }

    /** What a browser needs to sign in with any passkey it has for this site, as JSON. */
    String toSignIn(HttpServletRequest request, Bytes challenge) {
        return json.writeValueAsString(requestOptions(Site.of(request, address), challenge));
    }

    /** What a browser needs to make a passkey for this account, as JSON. For work as the house. */
    String toRegister(HttpServletRequest request, Bytes challenge, AccountId account, String email, String name) {
        return json.writeValueAsString(creationOptions(Site.of(request, address), challenge, account, email, name));
    }

    /** Whose passkey signed this challenge. For work as the house. */
    AccountId verify(HttpServletRequest request, Bytes challenge, String credential) {
        Site site = Site.of(request, address);
        try {
            PublicKeyCredential<AuthenticatorAssertionResponse> signed =
                    json.readValue(credential, new TypeReference<>() {});
            return Handles.account(operations(site)
                    .authenticate(new RelyingPartyAuthenticationRequest(requestOptions(site, challenge), signed))
                    .getId());
        } catch (RuntimeException e) {
            throw new NotAccepted(e);
        }
    }

    /** Keeps a fresh passkey. For work as the house. */
    void register(HttpServletRequest request, Bytes challenge, AccountId account, String label, String credential) {
        Site site = Site.of(request, address);
        try {
            PublicKeyCredential<AuthenticatorAttestationResponse> made =
                    json.readValue(credential, new TypeReference<>() {});
            operations(site)
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            creationOptions(site, challenge, account, "", ""), new RelyingPartyPublicKey(made, label)));
        } catch (RuntimeException e) {
            throw new NotAccepted(e);
        }
    }

    private Webauthn4JRelyingPartyOperations operations(Site site) {
        return new Webauthn4JRelyingPartyOperations(new PasskeyUsers(), store, party(site), Set.of(site.origin()));
    }

    private static PublicKeyCredentialRpEntity party(Site site) {
        return PublicKeyCredentialRpEntity.builder()
                .id(site.host())
                .name("Veerkracht")
                .build();
    }

    private static PublicKeyCredentialRequestOptions requestOptions(Site site, Bytes challenge) {
        return PublicKeyCredentialRequestOptions.builder()
                .challenge(challenge)
                .rpId(site.host())
                .timeout(TIME)
                .allowCredentials(List.of())
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build();
    }

    private PublicKeyCredentialCreationOptions creationOptions(
            Site site, Bytes challenge, AccountId account, String email, String name) {
        Bytes handle = Handles.of(account);
        return PublicKeyCredentialCreationOptions.builder()
                .rp(party(site))
                .user(ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(handle)
                        .name(email)
                        .displayName(name)
                        .build())
                .challenge(challenge)
                .pubKeyCredParams(ALGORITHMS)
                .timeout(TIME)
                .excludeCredentials(store.findByUserId(handle).stream()
                        .map(Passkeys::descriptor)
                        .toList())
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build())
                .attestation(AttestationConveyancePreference.NONE)
                .build();
    }

    private static PublicKeyCredentialDescriptor descriptor(CredentialRecord record) {
        return PublicKeyCredentialDescriptor.builder()
                .id(record.getCredentialId())
                .transports(Optional.ofNullable(record.getTransports()).orElse(Set.of()))
                .build();
    }
}
