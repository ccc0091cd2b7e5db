package org.fourthousand.kit.seal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;

/** Writes an account number as its keyed fingerprint, wherever a request is written down again, as for idempotency. */
public final class AccountNumberModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /** For a mapper of a service that has a seal. */
    public AccountNumberModule(Seal seal) {
        super("account-number");
        addSerializer(new Fingerprint(seal));
    }

    private static final class Fingerprint extends StdSerializer<AccountNumber> {

        private static final long serialVersionUID = 1L;

        private final transient Seal seal;

        Fingerprint(Seal seal) {
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
