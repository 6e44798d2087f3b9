package nl.veerkracht.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;

/** Whose a passkey is: who is behind its user handle. Names stay out of it. */
final class PasskeyUsers implements PublicKeyCredentialUserEntityRepository {

    @Override
    public PublicKeyCredentialUserEntity findById(Bytes id) {
        String handle = id.toBase64UrlString();
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(id)
                .name(handle)
                .displayName(handle)
                .build();
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        return null;
    }

    @Override
    public void save(PublicKeyCredentialUserEntity user) {
        throw new IllegalStateException("Nobody is made by a passkey.");
    }

    @Override
    public void delete(Bytes id) {
        throw new IllegalStateException("Nobody is ended by a passkey.");
    }
}
