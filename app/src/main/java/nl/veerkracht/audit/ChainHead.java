package nl.veerkracht.audit;

/** The last entry of a chain: how many entries it has and the hash over all of them. */
record ChainHead(int chain, long seq, byte[] hash) {}
