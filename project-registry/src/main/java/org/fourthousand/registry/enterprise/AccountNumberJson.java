package org.fourthousand.registry.enterprise;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import org.fourthousand.kit.seal.AccountNumberModule;

/** Account numbers of requests are written down as fingerprints only. */
@Singleton
class AccountNumberJson implements ObjectMapperCustomizer {

    private final AccountSeal seal;

    AccountNumberJson(AccountSeal seal) {
        this.seal = seal;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new AccountNumberModule(seal.seal()));
    }
}
