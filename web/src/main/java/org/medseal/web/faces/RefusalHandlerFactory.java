package org.medseal.web.faces;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Puts {@link RefusalHandler} in front of the handler that was there. */
public class RefusalHandlerFactory extends ExceptionHandlerFactory {
    public RefusalHandlerFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new RefusalHandler(getWrapped().getExceptionHandler());
    }
}
