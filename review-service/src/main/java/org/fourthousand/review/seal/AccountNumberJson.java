package org.fourthousand.review.seal;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import org.fourthousand.kit.seal.AccountNumberModule;

/** Account numbers leave the service, and enter its memory of requests, as keyed fingerprints only. */
@Singleton
class AccountNumberJson implements ObjectMapperCustomizer {

    private final IdentitySeal seal;

    AccountNumberJson(IdentitySeal seal) {
        this.seal = seal;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new AccountNumberModule(seal.whole()));
    }
}
