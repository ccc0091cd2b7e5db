package org.fourthousand.funding.payee;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;

/** Writes an account number as its keyed fingerprint, wherever a request is written down again, as for idempotency. */
@Singleton
public class AccountNumberJson implements ObjectMapperCustomizer {

    private final AccountSeal seal;

    AccountNumberJson(AccountSeal seal) {
        this.seal = seal;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule("account-number").addSerializer(new Fingerprint(seal)));
    }

    private static final class Fingerprint extends StdSerializer<AccountNumber> {

        private static final long serialVersionUID = 1L;

        private final transient AccountSeal seal;

        Fingerprint(AccountSeal seal) {
            super(AccountNumber.class);
            this.seal = seal;
        }

        @Override
        public void serialize(AccountNumber number, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            json.writeString(seal.fingerprint(number.digits()));
        }
    }
}
