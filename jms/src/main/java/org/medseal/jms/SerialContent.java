package org.medseal.jms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import org.medseal.serials.SerialFormat;
import org.medseal.serials.SerialService;

/** Serials of an allocation: computed while they are sent, kept nowhere. Key: {@code FORMAT:requestId}. */
@ApplicationScoped
public class SerialContent implements ContentMaker {
    private static final String KIND = "serials";

    @Inject
    private SerialService serials;

    static String ref(SerialFormat format, String requestId) {
        return KIND + ":" + format + ":" + requestId;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void write(String key, OutputStream out) throws IOException {
        String requestId = key.substring(key.indexOf(':') + 1);
        serials.stream(serials.getAllocation(requestId)).writeTo(out, format(key));
    }

    @Override
    public String contentType(String key) {
        return format(key).mediaType();
    }

    private static SerialFormat format(String key) {
        return SerialFormat.valueOf(key.substring(0, key.indexOf(':')));
    }
}
