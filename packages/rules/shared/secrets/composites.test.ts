/** Composite texts: the secret part of connection strings, addresses, headers and commands, and their innocent twins. */
import { recognise } from './index.ts';

/** `kind certainty value` of what is found; the value only because the tests made it up themselves. */
const seen = (text: string) =>
  recognise(text).map((f) => `${f.kind} ${f.certainty} ${text.slice(f.start, f.end)}`);
const kinds = (text: string) => recognise(text).map((f) => `${f.kind} ${f.certainty}`);

const random = (
  length: number,
  seed = 5,
  alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
) => {
  let state = seed;
  return Array.from({ length }, () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return alphabet[Math.floor((state / 2147483648) * alphabet.length)];
  }).join('');
};
const key64 = `${random(86)}==`;
const key32 = `${random(43)}=`;
const password = `Gx7#${random(8)}`;
const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('connection strings', () => {
  test.each([
    [
      'sql-connection-string likely',
      `Server=tcp:sql-prod.database.windows.net,1433;Initial Catalog=db;User ID=app;Password=`,
      password,
      ';Encrypt=True;',
    ],
    [
      'sql-connection-string likely',
      'data source=sql-prod;initial catalog=db;user id=app;pwd=',
      password,
      '',
    ],
    [
      'database-connection-string likely',
      'Server=pg-prod.postgres.database.azure.com;Port=5432;Username=app;Password="',
      'a;b7Qz#x',
      '";SSL Mode=Require',
    ],
    [
      'storage-connection-string certain',
      'DefaultEndpointsProtocol=https;AccountName=stprod;AccountKey=',
      key64,
      ';EndpointSuffix=core.windows.net',
    ],
    [
      'cosmos-connection-string certain',
      'AccountEndpoint=https://cos.documents.azure.com:443/;AccountKey=',
      key64,
      ';Database=db',
    ],
    [
      'service-bus-connection-string certain',
      'Endpoint=sb://sb-prod.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=',
      key32,
      ';EntityPath=q',
    ],
    [
      'iot-connection-string certain',
      'HostName=hub.azure-devices.net;SharedAccessKeyName=owner;SharedAccessKey=',
      key32,
      '',
    ],
    [
      'app-configuration-connection-string certain',
      'Endpoint=https://appcs.azconfig.io;Id=ab12;Secret=',
      key32,
      '',
    ],
    [
      'access-key-connection-string certain',
      'Endpoint=https://sig.service.signalr.net;AccessKey=',
      key32,
      ';Version=1.0;',
    ],
    [
      'redis-connection-string likely',
      'redis-prod.redis.cache.windows.net:6380,password=',
      key32,
      ',ssl=True,abortConnect=False',
    ],
    [
      'sql-connection-string likely',
      'jdbc:sqlserver://sql-prod:1433;database=db;user=app;password=',
      password,
      ';encrypt=true',
    ],
    [
      'database-connection-string likely',
      'Driver={ODBC Driver 17};Host=odbc-prod;UID=app;PWD=',
      password,
      '',
    ],
  ])('%s', (result, before, secret, after) => {
    expect(seen(before + secret + after)).toEqual([`${result} ${secret}`]);
  });

  test.each([
    'Server=tcp:sql.database.windows.net;Initial Catalog=db;Authentication=Active Directory Managed Identity',
    'Server=tcp:sql.database.windows.net;Initial Catalog=db;Integrated Security=True',
    'DefaultEndpointsProtocol=https;AccountName=stprod;EndpointSuffix=core.windows.net;',
    'UseDevelopmentStorage=true',
    'DefaultEndpointsProtocol=https;AccountName=x;AccountKey=<key>',
    'DefaultEndpointsProtocol=https;AccountName=x;AccountKey=…',
    'DefaultEndpointsProtocol=https;AccountName=x;AccountKey=your_account_key_goes_here;',
    'Server=sql;Database=db;User ID=app;Password=**********',
    'Server=sql;Database=db;User ID=app;Password=#{SqlPassword}#;',
    'Server=sql;Database=db;User ID=app;Password={your_password};',
    'Server=sql;Database=db;User ID=app;Password=@{linkedService().password}',
    'Server=sql;Database=db;User ID=app;Password=;Encrypt=true',
    'Password=only-a-key-and-nothing-else-1',
    'a=b;c=d;partitionKey=/id',
    'AccountEndpoint=https://localhost:8081/;AccountKey=',
  ])('nothing is written in %s', (text) => {
    expect(recognise(text)).toEqual([]);
  });

  test('a shared access signature may stand in a connection string', () => {
    const text = `BlobEndpoint=https://stprod.blob.core.windows.net/;SharedAccessSignature=sv=2022-11-02&se=2031-01-01&sig=${random(43)}%3D`;
    expect(kinds(text)).toEqual(['storage-sas certain']);
  });

  test('a sample host or a simple word makes a password weak', () => {
    expect(kinds(`Server=localhost;Database=db;User ID=sa;Password=${password}`)).toEqual([
      'database-connection-string weak',
    ]);
    expect(kinds('Server=sql-prod;Database=db;User ID=sa;Password=P@ssw0rd1')).toEqual([
      'database-connection-string weak',
    ]);
  });

  test('inside a script the quotes end the connection string', () => {
    expect(
      seen(`$cs = "Server=sql-prod;Database=db;User ID=app;Password=${password}"; Invoke-Sql $cs`),
    ).toEqual([`database-connection-string likely ${password}`]);
  });
});

describe('addresses', () => {
  test('a password between scheme and host', () => {
    expect(seen(`mongodb+srv://app:${random(12)}@cluster0.abcde.mongodb.net/db`)).toEqual([
      `uri-password likely ${random(12)}`,
    ]);
    expect(seen('postgresql://app:s3cr3t-Qz@pg-prod:5432/db?sslmode=require')).toEqual([
      'uri-password likely s3cr3t-Qz',
    ]);
  });

  test.each([
    'https://user@dev.azure.com/org/project',
    'https://registry.npmjs.org/@azure/identity',
    'mongodb://user:password@localhost:27017',
    'mongodb://<user>:<password>@host',
    'https://$(user):$(token)@github.com/org/repo',
    'https://management.azure.com:443/subscriptions/@{pipeline().parameters.id}',
    'http://host:8080/path/@at',
  ])('no password in %s', (text) => {
    expect(recognise(text)).toEqual([]);
  });

  test('a storage SAS says when it ends', () => {
    const sig = encodeURIComponent(key32.replace('A', '+'));
    const text = `https://stprod.blob.core.windows.net/c?sv=2022-11-02&sp=rl&sr=c&se=2031-01-01T00%3A00%3A00Z&sig=${sig}`;
    expect(recognise(text)).toEqual([
      {
        kind: 'storage-sas',
        title: expect.any(String),
        start: text.indexOf('sig=') + 4,
        end: text.length,
        certainty: 'certain',
        expires: '2031-01-01T00:00:00Z',
      },
    ]);
  });

  test('a Service Bus token counts its end in seconds', () => {
    const text = `SharedAccessSignature sr=sb%3a%2f%2fx&sig=${encodeURIComponent(key32)}&se=1893456000&skn=Root`;
    expect(recognise(text)).toMatchObject([{ kind: 'service-bus-sas', expires: '2030-01-01T00:00:00.000Z' }]);
  });

  test('the trigger address of a Logic App', () => {
    const text = `https://prod-12.westeurope.logic.azure.com:443/workflows/${random(32, 3, '0123456789abcdef')}/triggers/manual/paths/invoke?api-version=2016-10-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=${random(43)}`;
    expect(seen(text)).toEqual([`logic-app-signature certain ${random(43)}`]);
  });

  test('a function with its key', () => {
    expect(seen(`https://fn-prod.azurewebsites.net/api/Load?code=${random(54)}==&name=x`)).toEqual([
      `function-url-key certain ${random(54)}==`,
    ]);
  });

  test.each([
    'https://st.blob.core.windows.net/c?sv=2022-11-02&se=2031-01-01&sig=<signature>',
    'https://st.blob.core.windows.net/c?sv=2022-11-02&se=2031-01-01&sig=*****',
    "https://prod-12.logic.azure.com/workflows/x?sp=a&sv=1.0&sig=@{variables('sig')}",
    "https://fn.azurewebsites.net/api/Load?code=@{activity('kv').output.value}",
    'https://login.example.org/callback?code=abc',
    'https://st.blob.core.windows.net/c',
  ])('no signature in %s', (text) => {
    expect(recognise(text)).toEqual([]);
  });

  test('a client secret in the body of a token request', () => {
    expect(seen(`grant_type=client_credentials&client_id=abc&client_secret=${random(34)}`)).toEqual([
      `client-secret-form likely ${random(34)}`,
    ]);
  });
});

describe('headers', () => {
  test('Basic is decoded, Bearer has to look generated', () => {
    expect(kinds(`Basic ${base64(`app:${password}`)}`)).toEqual(['basic-authorization likely']);
    expect(kinds(`Bearer ${random(40)}`)).toEqual(['bearer-token likely']);
    expect(kinds('Basic authentication is used')).toEqual([]);
    expect(kinds("Bearer @{activity('login').output.access_token}")).toEqual([]);
  });

  test('headers that hold keys', () => {
    expect(seen(`curl -H "Ocp-Apim-Subscription-Key: ${random(32)}" https://x`)).toEqual([
      `header-key likely ${random(32)}`,
    ]);
    expect(kinds('curl -H "x-functions-key: $KEY_FROM_VAULT_OF_PROD"')).toEqual([]);
  });
});

describe('commands and scripts', () => {
  test.each([
    ['secure-string-command likely', "$p = ConvertTo-SecureString '", password, "' -AsPlainText -Force"],
    ['sql-statement-password likely', "CREATE LOGIN app WITH PASSWORD = '", password, "';"],
    [
      'sql-credential-secret likely',
      "CREATE EXTERNAL DATA SOURCE x WITH (IDENTITY='Managed', SECRET = '",
      password,
      "')",
    ],
    ['command-line-password likely', 'net user svc ', password, ' /add'],
    ['command-line-secret likely', 'pwsh setup.ps1 -AdminPassword ', password, ' -Verbose'],
    ['storage-account-key likely', 'az storage blob list --account-key=', key64, ' -o tsv'],
    ['storage-account-key likely', "derive(k = 'AccountKey=", key64, ";')"],
    [
      'xml-password likely',
      '<Login><UserName>adf</UserName><s:Password xml:space="x">',
      password,
      '</s:Password>',
    ],
    ['assigned-secret likely', '{"clientId":"app","clientSecret":"', password, '"}'],
    ['assigned-secret likely', 'export DB_PASSWORD="', password, '"'],
  ])('%s', (result, before, secret, after) => {
    expect(seen(before + secret + after)).toEqual([`${result} ${secret}`]);
  });

  test.each([
    'pwsh setup.ps1 -AdminPassword $adminPassword',
    'pwsh setup.ps1 -Password $credential.GetNetworkCredential().Password',
    'New-Thing -Credential $using:credential -AccessKey "$($keys.Value[0])"',
    `', ' -Password ', parameters('adminPassword'), ' -Verbose`,
    `;Password=',parameters('password'),';Database=x`,
    'Authorization = "token $accessToken"',
    'ansible --private-key=$HOME_OF_ADMIN/.ssh/id_rsa',
    'ConvertTo-SecureString -String "$ResourceGroup/$AppName/$Stage" -AsPlainText',
    '<assemblyIdentity name="x" publicKeyToken="30ad4fe6b2a6aeed" />',
    'wget --header "Cookie: oraclelicense=accept-securebackup-cookie"',
    '{"resources":{"password":"**********"}}',
    'pwsh setup.ps1 -AdminPassword $(adminPassword) -Secret %SECRET%',
    '{"clientSecret":"@{activity(\'kv\').output.value}"}',
    '{"secretName":"sql-password-of-prod"}',
    '{"password":{"type":"SecureString"}}',
    'docker login --password-stdin registry',
    'az login --username admin --tenant contoso',
    'keytool -genkey -alias tomcat',
    'echo "The password is: enter it below"',
  ])('nothing is written in %s', (text) => {
    expect(recognise(text)).toEqual([]);
  });
});

describe('texts inside texts', () => {
  test('base64 is decoded once and the place is that of its characters', () => {
    const inner = `#cloud-config\nruncmd: setup --admin-password ${password}\n`;
    const [found] = recognise(base64(inner));
    expect(found).toMatchObject({ kind: 'command-line-secret' });
    const cut = base64(inner).slice(found?.start, found?.end);
    expect(Buffer.from(cut, 'base64').toString().length).toBeGreaterThan(5);
    expect(recognise(base64(base64(inner)))).toEqual([]);
  });

  test('an encoded PowerShell command inside a command line', () => {
    const command = Buffer.from(`Set-Thing -AdminPassword ${password} -Force -Verbose`, 'utf16le').toString(
      'base64',
    );
    const text = `powershell -EncodedCommand ${command} -NoProfile`;
    const [found] = recognise(text);
    expect(found).toMatchObject({ kind: 'command-line-secret' });
    expect(text.slice(found?.start, found?.end).length).toBeGreaterThan(20);
  });

  test('escaped JSON is unescaped once', () => {
    const text = JSON.stringify({ body: JSON.stringify({ clientSecret: password }) });
    expect(seen(text)).toEqual([`assigned-secret likely ${password}`]);
    const sas = `{"url":"https://x.blob.core.windows.net/c?sv=1\\u0026se=2031-01-01\\u0026sig=${random(43)}"}`;
    expect(seen(sas)).toEqual([`storage-sas certain ${random(43)}`]);
  });
});

describe('places of data factories and their neighbours', () => {
  test.each([
    ['the key of a function in a relative address', 'api/orders?code=', `${random(54)}==`, '&top=1'],
    ['a token of a webhook', 'https://x.webhook.we.azure-automation.net/webhooks?token=', random(44), ''],
    [
      'a storage key behind an address, as Kusto writes it',
      "h@'https://x.blob.core.windows.net/c;",
      key64,
      "'",
    ],
    [
      'a key with slashes in a MongoDB address',
      'mongodb://x:',
      key64,
      '@x.mongo.cosmos.azure.com:10255/?ssl=true',
    ],
    [
      'a storage key that a notebook sets',
      "conf.set('fs.azure.account.key.x.dfs.core.windows.net', '",
      password,
      "')",
    ],
    ['the default of a parameter of a data flow', "apiKey as string ('", random(32), "')"],
    ['a header of a data flow', "headers: ['x-functions-key' -> '", random(32), "']"],
    ['the password of sqlcmd', 'sqlcmd -S sql01 -U etl -P ', password, ' -Q "exec load"'],
    [
      'the database password of Access',
      'Data Source=C:\\x.accdb;Jet OLEDB:Database Password=',
      password,
      ';',
    ],
    ['a password with a dot', 'Server=sql01;User ID=etl;Password=', `Vr8.${random(8)}7k`, ';Encrypt=True'],
  ])('%s', (_, before, secret, after) => {
    const text = `${before}${secret}${after}`;
    expect(recognise(text).map((f) => text.slice(f.start, f.end))).toEqual([secret]);
  });

  test.each([
    'api/postcodes?code=NL-2024-0012&type=street',
    'v1/list?token=first-page-of-the-list',
    'Server=sql01;User ID=etl;Password=config.database.password',
    'mongodb://etl:%3Cpassword%3E@mongo.org:27017/items',
    "conf.set('fs.azure.sas.token.provider.type.x.dfs.core.windows.net', 'org.apache.hadoop.Fixed1')",
    "keyColumn as string ('CustomerId01')",
    'sqlcmd -S sql01 -E -Q "exec load"',
  ])('not: %s', (text) => {
    expect(recognise(text)).toEqual([]);
  });
});
