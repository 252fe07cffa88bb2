package org.medseal.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;

/** Verification requests of trading partners. */
@Path("")
@RequestScoped
public class VerifyResource {}
