/** Checks of certificates that are switched off in notebooks, scripts and commands. */
import type { CodeRow } from '../shared/code-rows.ts';

/** Without any of these in a text no row can hold. */
export const mayTrust = (text: string): boolean =>
  /verify|CERT_NONE|unverified|check_hostname|certificate|curl|trusted-host|TLS_REJECT|StrictHostKey|AutoAddPolicy/i.test(
    text,
  );

export const codeRows: readonly CodeRow[] = [
  {
    pattern: /(?<![\w.])(?:verify|verify_ssl|verify_certs|ssl_verify)\s?=\s?False\b/g,
    written: 'verify=False',
    severity: 'medium',
    fix: 'Remove verify=False, or name the file of your authority.',
    because: 'requests, httpx, hvac, elasticsearch',
  },
  {
    pattern: /_create_unverified_context|\bCERT_NONE\b|check_hostname\s?=\s?False\b/g,
    written: 'the TLS context checks no certificate',
    severity: 'medium',
    fix: 'Use ssl.create_default_context().',
    because: 'Python ssl',
  },
  {
    pattern: /\bcurl(?:\.exe)?\b[^\n|;&]{0,200}?\s(?:--insecure|-[a-jl-zA-Z]{0,6}k[a-zA-Z]{0,6})(?=\s|$)/g,
    written: 'curl --insecure',
    severity: 'medium',
    fix: 'Remove -k.',
    because: 'curl manual',
  },
  {
    pattern:
      /--no-check-certificate\b|-SkipCertificateCheck\b|NODE_TLS_REJECT_UNAUTHORIZED["']?\]?\s?=\s?["']?0/g,
    written: 'the check of certificates is switched off',
    severity: 'medium',
    fix: 'Remove the switch.',
    because: 'wget, PowerShell, Node.js',
  },
  {
    pattern: /ServerCertificateValidationCallback\s{0,4}=\s{0,4}\{\s{0,4}\$?true/gi,
    written: 'every certificate is accepted',
    severity: 'medium',
    fix: 'Remove the callback.',
    because: '.NET ServicePointManager',
  },
  {
    pattern:
      /\b(?:jdbc:[^\s"'\n]{3,300}?|(?:Driver|Server|Data Source)\s?=[^"'\n]{3,300}?)[;?&]\s?trustServerCertificate\s?=\s?(?:true|yes)\b/gi,
    written: 'trustServerCertificate=true',
    severity: 'medium',
    fix: 'Set trustServerCertificate=false.',
    because: 'drivers of SQL Server',
  },
  {
    pattern: /StrictHostKeyChecking[= ]no\b|set_missing_host_key_policy\(\s?(?:paramiko\.)?AutoAddPolicy/g,
    written: 'the key of the host is not checked',
    severity: 'medium',
    fix: 'Keep the known key of the host.',
    because: 'OpenSSH, paramiko',
  },
  {
    pattern: /\bpip3?\b[^\n]{0,200}--trusted-host\b/g,
    written: 'pip --trusted-host',
    severity: 'low',
    fix: 'Give the index a certificate, and pip its authority with --cert.',
    because: 'pip manual',
  },
];
