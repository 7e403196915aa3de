"""Makes a disk tree with product logs full of numbers, names and addresses; the same for the same size.
usage: made-logs.py FOLDER MEBIBYTES
Every line is made up in the shape of such logs; none is from a real host.
"""
import os, random, sys
root, size = sys.argv[1], int(sys.argv[2]) * 1024 * 1024
random.seed(7)
logs = os.path.join(root, 'Program Files (x86)/CA/ARCserve Backup/LOG')
os.makedirs(logs)
os.makedirs(os.path.join(root, 'Windows/System32'))
os.makedirs(os.path.join(root, 'Users/tanaka'))
nodes = [(f'FILESV{n:02}', f'192.168.{10 + n % 3}.{20 + n}') for n in range(1, 40)]
def line(n):
    node, address = nodes[n % len(nodes)]
    stamp = f'[2026-11-{1 + n % 28:02} {n // 3600 % 24:02}:{n // 60 % 60:02}:{n % 60:02}.{n % 1000:03}]'
    kind = random.random()
    if kind < 0.1:
        return f'{stamp} Job={n % 90} エージェントへ接続しました。(ノード={node} @{address}、ポート=6050)'
    if kind < 0.3:
        return f'{stamp} Job={n % 90} Session={n % 700} データを受信しました。(サイズ={random.randrange(1 << 30)} バイト、残り={random.randrange(1 << 20)})'
    if kind < 0.4:
        return f'{stamp} Job={n % 90} C:\\Users\\tanaka\\data\\{random.randrange(1 << 24):06x}\\{random.randrange(1 << 24):06x}.dat skipped'
    return f'{stamp} Job={n % 90} carunjob.exe block {random.randrange(1 << 40):010x} offset {random.randrange(1 << 34)} state {random.choice(["read", "sent", "acknowledged", "queued"])} rc=0'
each = size // 6
for number in range(6):
    encoding = ('cp932', 'utf-8')[number % 2]
    with open(os.path.join(logs, f'job{number}.log'), 'wb') as file:
        written, n = 0, number * 1000003
        while written < each:
            block = ('\r\n'.join(line(n + k) for k in range(2000)) + '\r\n').encode(encoding)
            file.write(block)
            written += len(block)
            n += 2000
