package org.medseal.wildfly.bench.constant;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** What the benchmarks hold Medseal against: endpoints of the same server, with the same log-in, that do nothing. */
@ApplicationPath("/")
public class ConstantApplication extends Application {}
