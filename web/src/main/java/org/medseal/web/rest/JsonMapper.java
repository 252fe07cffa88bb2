package org.medseal.web.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Locale;
import org.medseal.Json;

/**
 * Reads and writes every JSON body with the one mapper. An application's own reader and writer come before the
 * server's, so neither JSON-B nor a second Jackson with other rules ever sees a body.
 */
@Provider
@Consumes({"application/json", "application/*+json"})
@Produces({"application/json", "application/*+json"})
public class JsonMapper implements ContextResolver<ObjectMapper>, MessageBodyReader<Object>, MessageBodyWriter<Object> {
    /** A flush would send the head by itself, and what follows in chunks: the server knows better when to send. */
    private static final ObjectWriter WRITER = Json.mapper()
            .writer()
            .withoutFeatures(JsonGenerator.Feature.AUTO_CLOSE_TARGET, JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);

    @Override
    public ObjectMapper getContext(Class<?> type) {
        return Json.mapper();
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return isJson(media) && !isRaw(type);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream in)
            throws IOException {
        try {
            return Json.mapper().readValue(in, Json.mapper().constructType(generic));
        } catch (JsonProcessingException e) {
            // Bare, it would meet the server's own mapper for Jackson before ours.
            throw new BadRequestException(e);
        }
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return isJson(media) && !isRaw(type);
    }

    @Override
    public void writeTo(
            Object value,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        WRITER.writeValue(out, value);
    }

    private static boolean isJson(MediaType media) {
        return media != null
                && (media.getSubtype().equalsIgnoreCase("json")
                        || media.getSubtype().toLowerCase(Locale.ROOT).endsWith("+json"));
    }

    private static boolean isRaw(Class<?> type) {
        return CharSequence.class.isAssignableFrom(type)
                || InputStream.class.isAssignableFrom(type)
                || Reader.class.isAssignableFrom(type)
                || StreamingOutput.class.isAssignableFrom(type)
                || File.class.isAssignableFrom(type)
                || type == byte[].class;
    }
}
